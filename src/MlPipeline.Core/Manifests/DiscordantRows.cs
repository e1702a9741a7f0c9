namespace MlPipeline.Core.Manifests;

/// <summary>Rows on which the two models' correctness differs.</summary>
/// <param name="OnlyCandidateRight">Rows that only the candidate predicted right.</param>
/// <param name="OnlyBaselineRight">Rows that only the baseline predicted right.</param>
/// <param name="P">McNemar's exact two-sided p value.</param>
public sealed record DiscordantRows(int OnlyCandidateRight, int OnlyBaselineRight, double P);
