using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What the metrics are compared with.</summary>
/// <param name="State">Whether a comparison was made.</param>
/// <param name="Reason">Why it was not made.</param>
/// <param name="Baseline">The baseline archive's digest.</param>
/// <param name="Discordant">Rows that only one of the two models predicted right.</param>
public sealed record ComparisonNote(ComparisonState State, Text? Reason, Digest? Baseline, DiscordantRows? Discordant)
{
    internal static ComparisonNote Of(BaselineComparison comparison) =>
        new(comparison.State, Text.OrNull(comparison.Reason), comparison.Model, comparison.McNemar);
}
