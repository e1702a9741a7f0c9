using System.Globalization;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A rule that cells of a column broke.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rule">What should hold.</param>
/// <param name="Count">How many rows broke it.</param>
/// <param name="Lines">The first few lines' numbers.</param>
/// <param name="Example">The first offending cell.</param>
public sealed record ViolationRow(Text Column, Text Rule, int Count, Text Lines, Text Example)
{
    internal static ViolationRow Of(Violation violation) => new(
        new Text(violation.Column),
        new Text(violation.Rule),
        violation.Count,
        new Text(string.Join(", ", violation.FirstLines.Select(line => line.ToString(CultureInfo.InvariantCulture)))),
        new Text(violation.Example));
}
