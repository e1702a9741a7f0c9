using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A name that a column holds.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How many cells hold it.</param>
public sealed record NameRow(Text Name, int Count);
