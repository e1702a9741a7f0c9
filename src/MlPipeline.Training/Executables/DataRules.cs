using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Training.Executables;

/// <summary>What a description's format and expectations must fulfil.</summary>
internal static class DataRules
{
    /// <summary>Every rule that is broken, as phrases.</summary>
    public static IEnumerable<string> FaultsOf(ModelDescription model) =>
        [.. FormatFaults(model.Format), .. model.Expectations.SelectMany(FaultsOf), .. Repeated(model.Expectations)];

    private static IEnumerable<string> FormatFaults(TextFormat format)
    {
        if (TextEncodings.Find(format.Encoding) is null)
            yield return $"Format names the encoding '{format.Encoding}', which there is not";
        if (format.Delimiter is not [not ('"' or '\r' or '\n')])
            yield return $"Format has the delimiter '{format.Delimiter}', which is not one character that can stand between cells";
    }

    private static IEnumerable<string> FaultsOf(ExpectationDefinition expectation)
    {
        var name = NameOf(expectation);
        if (string.IsNullOrWhiteSpace(expectation.Reason))
            yield return $"Expectations gives no reason for {name}";
        if (expectation.Minimum > expectation.Maximum)
            yield return $"Expectations bounds {name} by a minimum above its maximum";
        if (!IsBound(expectation, expectation.Minimum) || !IsBound(expectation, expectation.Maximum))
            yield return $"Expectations bounds {name} by {(expectation.Kind == ExpectationKind.RowCount ? "no count" : "no share between 0 and 1")}";
        if (expectation.Columns.Count == 0 && expectation.Kind is ExpectationKind.Unique or ExpectationKind.MissingShare)
            yield return $"Expectations names no column for {name}";
        if (expectation.Columns.Distinct(StringComparer.Ordinal).Count() < expectation.Columns.Count)
            yield return $"Expectations names a column twice for {name}";
    }

    private static bool IsBound(ExpectationDefinition expectation, double? bound) =>
        bound is null || (bound >= 0 && (expectation.Kind == ExpectationKind.RowCount ? double.IsFinite(bound.Value) : bound <= 1));

    private static IEnumerable<string> Repeated(IReadOnlyList<ExpectationDefinition> expectations) => expectations
        .GroupBy(NameOf, StringComparer.Ordinal)
        .Where(same => same.Skip(1).Any())
        .Select(same => $"Expectations holds {same.Key} twice");

    private static string NameOf(ExpectationDefinition expectation) =>
        expectation.Columns.Count == 0 ? $"{expectation.Kind}" : $"{expectation.Kind} of {string.Join(", ", expectation.Columns)}";
}
