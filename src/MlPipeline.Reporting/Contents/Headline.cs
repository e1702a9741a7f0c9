using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>The three sentences a reviewer reads first.</summary>
/// <param name="Merge">Whether to merge, and why not.</param>
/// <param name="Difference">What differs from the baseline.</param>
/// <param name="Harm">Whom the model serves worse.</param>
public sealed record Headline(Text Merge, Text Difference, Text Harm);
