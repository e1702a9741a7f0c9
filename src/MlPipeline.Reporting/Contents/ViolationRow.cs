using System.Globalization;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A rule that the data broke.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rule">What should hold.</param>
/// <param name="Count">How many rows broke it.</param>
/// <param name="Lines">The first few lines' numbers, or null where no single row is at fault.</param>
/// <param name="Example">The first offending cell, or the number that was found instead.</param>
/// <param name="Reason">Why the data should be so, or null where the row type says it.</param>
public sealed record ViolationRow(Text Column, Text Rule, int Count, Text? Lines, Text Example, Text? Reason)
{
    internal static ViolationRow Of(Violation violation) => new(
        new Text(violation.Column),
        new Text(violation.Rule),
        violation.Count,
        Text.OrNull(string.Join(", ", violation.FirstLines.Select(line => line.ToString(CultureInfo.InvariantCulture)))),
        new Text(violation.Example),
        Text.OrNull(violation.Reason));
}
