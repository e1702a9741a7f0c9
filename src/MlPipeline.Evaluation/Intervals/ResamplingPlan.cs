namespace MlPipeline.Evaluation.Intervals;

/// <summary>What a resampling is for.</summary>
/// <param name="Difference">The measured difference, on which the resampled ones are centred.</param>
/// <param name="N">Rows of the metric's denominator.</param>
/// <param name="Seed">The evaluation's seed.</param>
/// <param name="Use">The metric's name: each has a stream of its own, so none depends on which others are computed.</param>
internal sealed record ResamplingPlan(double Difference, int N, int Seed, string Use);
