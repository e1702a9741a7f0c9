using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A fact by name: an input, a condition, a digest.</summary>
/// <param name="Name">The fact's name.</param>
/// <param name="Value">The fact.</param>
public sealed record FactRow(Text Name, Text Value)
{
    internal static IReadOnlyList<FactRow> Of(SortedDictionary<string, string>? facts) =>
        [.. (facts ?? []).Select(fact => new FactRow(new Text(fact.Key), new Text(fact.Value)))];
}
