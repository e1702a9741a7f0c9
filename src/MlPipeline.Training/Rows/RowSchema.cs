using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using System.Reflection;
using System.Text;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Rows;

/// <summary>Reads a row type's columns from its properties and their data annotations.</summary>
internal static class RowSchema
{
    /// <summary>The columns in the order of declaration; <c>CheckingStatus</c> reads <c>checking_status</c> unless <c>[Column]</c> says otherwise.</summary>
    /// <exception cref="InvalidOperationException">A property has a type that no column can fill.</exception>
    public static IReadOnlyList<RowColumn> Of<TRow>()
        where TRow : BinaryRow =>
    [
        .. typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite)
            .OrderBy(property => property.MetadataToken)
            .Select(property => new RowColumn(property, Describe(property))),
    ];

    private static ColumnDescription Describe(PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        return new ColumnDescription(NameOf(property), KindOf(property))
        {
            Minimum = Bound(range?.Minimum),
            Maximum = Bound(range?.Maximum),
            Categories = property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.Select(value => (string)value!).ToList(),
            Optional = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable,
        };
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<ColumnAttribute>()?.Name ?? SnakeCase(property.Name);

    private static ColumnKind KindOf(PropertyInfo property) =>
        property.PropertyType == typeof(float) ? ColumnKind.Number
        : property.PropertyType == typeof(string) ? ColumnKind.Category
        : throw new InvalidOperationException(
            $"{property.DeclaringType?.Name}.{property.Name} is a {property.PropertyType.Name}; a column fills a float (number) or a string (category).");

    private static double? Bound(object? bound) => bound is null ? null : Convert.ToDouble(bound, CultureInfo.InvariantCulture);

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
