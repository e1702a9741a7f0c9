using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.ML.Data;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Rows;

/// <summary>Reads a row type's columns from its properties and their data annotations.</summary>
/// <remarks>
/// A column is what ML.NET would take for one: a public property with getter and setter and without <c>[NoColumn]</c>, inherited ones first.
/// It may be empty where the property is a <c>string?</c>, or a <see cref="float"/> that starts as <see cref="float.NaN"/>.
/// </remarks>
public static class RowSchema
{
    /// <summary>The columns in the order of declaration; <c>CheckingStatus</c> reads <c>checking_status</c> unless <c>[Column]</c> says otherwise.</summary>
    /// <exception cref="UserException">A property or its annotation is such that no column can fill it.</exception>
    public static IReadOnlyList<TypedColumn<TRow>> Of<TRow>()
        where TRow : BinaryRow, new()
    {
        RefuseFields(typeof(TRow));
        var fresh = new TRow();
        return
        [
            .. typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(IsColumn)
                .OrderBy(property => Depth(property.DeclaringType!))
                .ThenBy(property => property.MetadataToken)
                .Select(property => new TypedColumn<TRow>(property, Describe(property, fresh))),
        ];
    }

    private static bool IsColumn(PropertyInfo property) =>
        property.DeclaringType != typeof(BinaryRow)
        && property.GetMethod is { IsPublic: true } && property.SetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && property.GetCustomAttribute<NoColumnAttribute>() is null;

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    private static ColumnDescription Describe(PropertyInfo property, BinaryRow fresh)
    {
        var kind = KindOf(property);
        var range = property.GetCustomAttribute<RangeAttribute>();
        return new ColumnDescription(NameOf(property), kind)
        {
            Minimum = Bound(range?.Minimum),
            Maximum = Bound(range?.Maximum),
            Categories = CategoriesOf(property, kind),
            Optional = kind == ColumnKind.Number
                ? float.IsNaN((float)property.GetValue(fresh)!)
                : new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable,
        };
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<ColumnAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static ColumnKind KindOf(PropertyInfo property) =>
        property.PropertyType == typeof(float) ? ColumnKind.Number
        : property.PropertyType == typeof(string) ? ColumnKind.Category
        : throw Fault(property, "A column fills a float (number) or a string (category)", $"a {property.PropertyType.Name}", "change the property's type, or mark it [NoColumn]");

    private static List<string>? CategoriesOf(PropertyInfo property, ColumnKind kind)
    {
        var allowed = property.GetCustomAttribute<AllowedValuesAttribute>()?.Values;
        if (allowed is null)
            return null;
        return kind == ColumnKind.Category && allowed.All(value => value is string)
            ? [.. allowed.Cast<string>()]
            : throw Fault(property, "AllowedValues names the categories of a string", "AllowedValues of something else", "use Range for numbers, and strings for categories");
    }

    private static double? Bound(object? bound) => bound is null ? null : Convert.ToDouble(bound, CultureInfo.InvariantCulture);

    // ML.NET takes public fields for columns too, and nobody would fill them.
    private static void RefuseFields(Type row)
    {
        if (row.GetFields(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault() is { } field)
            throw Fault(field, "A column is a property", "a public field", "give it { get; set; }");
    }

    private static UserException Fault(MemberInfo member, string expected, string actual, string mend) => new(
        new UserFault("The row type has a member that no column can fill", mend)
        {
            Place = $"{member.DeclaringType!.Name}.{member.Name}",
            Expected = expected,
            Actual = actual,
        });
}
