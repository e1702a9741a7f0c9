using System.Globalization;
using MlPipeline.Core.Models;

namespace MlPipeline.Data.Checking;

/// <summary>The rules that a description sets, each column's in the order in which they are tried.</summary>
internal static class CellRules
{
    public static IReadOnlyList<CellRule> Of(ColumnDescription column) =>
        [.. Emptiness(column), .. column.Kind == ColumnKind.Number ? Numbers(column) : Categories(column)];

    public static IReadOnlyList<CellRule> Of(LabelDescription label) =>
        [new($"is {label.Positive} or {label.Negative}", cell => cell.Text == label.Positive || cell.Text == label.Negative)];

    private static IEnumerable<CellRule> Emptiness(ColumnDescription column) =>
        column.Optional ? [] : [new("is not empty", cell => !cell.IsEmpty)];

    private static IEnumerable<CellRule> Numbers(ColumnDescription column)
    {
        yield return new("is a number", cell => cell.IsEmpty || cell.Number is not null);
        yield return new("is finite", cell => cell.IsEmpty || double.IsFinite(cell.Number!.Value));
        if (column.Minimum is { } minimum)
            yield return new($"is at least {Text(minimum)}", cell => cell.IsEmpty || cell.Number >= minimum);
        if (column.Maximum is { } maximum)
            yield return new($"is at most {Text(maximum)}", cell => cell.IsEmpty || cell.Number <= maximum);
    }

    private static IEnumerable<CellRule> Categories(ColumnDescription column)
    {
        if (column.Categories is not { } names)
            yield break;
        var known = names.ToHashSet(StringComparer.Ordinal);
        yield return new($"is one of {string.Join(", ", names)}", cell => cell.IsEmpty || known.Contains(cell.Text));
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
