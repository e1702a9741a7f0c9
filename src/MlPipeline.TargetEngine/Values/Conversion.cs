using System.ComponentModel;
using System.Globalization;
using Nuke.Common.IO;

namespace Nuke.Common.Values;

/// <summary>Text into values, in the invariant culture.</summary>
internal static class Conversion
{
    /// <summary>Several texts into one value or an array; no text is true for a flag.</summary>
    internal static object ToValue(IReadOnlyList<string> texts, Type type, bool flag)
    {
        if (type.IsArray)
            return ToArray(texts, type.GetElementType());
        if (texts.Count == 0)
            return Underlying(type) == typeof(bool) ? flag : null;

        Assert.True(texts.Count == 1, $"Value [ {string.Join(", ", texts)} ] cannot be assigned to '{Name(type)}'");
        return ToScalar(texts[0], type);
    }

    internal static string Name(Type type)
    {
        if (type.IsArray)
            return $"{Name(type.GetElementType())}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Single => "float",
            TypeCode.Double or TypeCode.Decimal or TypeCode.String or TypeCode.Char or TypeCode.Byte => type.Name.ToLowerInvariant(),
            _ => type.Name,
        };
    }

    internal static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static Array ToArray(IReadOnlyList<string> texts, Type element)
    {
        var array = Array.CreateInstance(element, texts.Count);
        for (var i = 0; i < texts.Count; i++)
            array.SetValue(ToScalar(texts[i], element), i);
        return array;
    }

    private static object ToScalar(string text, Type type)
    {
        try
        {
            return Parse(text, Underlying(type));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new ValueException($"Value '{text}' could not be converted to '{Name(type)}'");
        }
    }

    // The first cases spare the common types the type descriptor, which is slow to start.
    private static object Parse(string text, Type type) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type.IsEnum => Enum.Parse(type, text, ignoreCase: true),
        _ when type == typeof(bool) => bool.Parse(text),
        _ when type == typeof(AbsolutePath) => (AbsolutePath)Path.GetFullPath(text),
        _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
        _ => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text),
    };
}
