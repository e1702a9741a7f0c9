using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What a reviewer reads first.</summary>
/// <param name="Merge">Whether to merge, in a word or two.</param>
/// <param name="Reason">Why.</param>
/// <param name="Difference">What differs from the baseline.</param>
/// <param name="Harm">Whom the model serves worse.</param>
public sealed record Headline(Text Merge, Text Reason, Text Difference, Text Harm);
