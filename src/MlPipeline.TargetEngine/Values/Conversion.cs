using System.ComponentModel;

namespace Nuke.Common.Values;

/// <summary>Text into values, in the invariant culture.</summary>
internal static class Conversion
{
    /// <summary>Several texts into one value or an array; no text is true for a flag. What goes wrong is said behind <paramref name="lead"/>.</summary>
    internal static object ToValue(IReadOnlyList<string> texts, Type type, bool flag, string lead)
    {
        if (type.GetElementType() is { } element)
        {
            var array = Array.CreateInstance(element, texts.Count);
            for (var i = 0; i < texts.Count; i++)
                array.SetValue(ToScalar(texts[i], element, lead), i);
            return array;
        }
        if (texts.Count > 1)
            throw new ValueException($"{lead}Value [ {string.Join(", ", texts)} ] cannot be assigned to '{Name(type)}'");
        return texts.Count == 1 ? ToScalar(texts[0], type, lead) : Underlying(type) == typeof(bool) ? flag : null;
    }

    internal static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static object ToScalar(string text, Type type, string lead)
    {
        try
        {
            return Parse(text, Underlying(type));
        }
        catch (Exception)
        {
            throw new ValueException($"{lead}Value '{text}' could not be converted to '{Name(type)}'");
        }
    }

    // The first cases spare the common types the type descriptor, which is slow to start.
    private static object Parse(string text, Type type) => type switch
    {
        _ when type == typeof(string) => text,
        { IsEnum: true } => Enum.Parse(type, text, ignoreCase: true),
        _ when type == typeof(AbsolutePath) => (AbsolutePath)Path.GetFullPath(text),
        { IsPrimitive: true } => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
        _ => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text),
    };

    private static string Name(Type type) => (Underlying(type) == typeof(int) ? "int" : Underlying(type) == typeof(bool) ? "bool"
        : Underlying(type) == typeof(double) ? "double" : Underlying(type).Name) + (Underlying(type) == type ? string.Empty : "?");
}
