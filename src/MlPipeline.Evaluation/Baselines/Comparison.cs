using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Baselines;

/// <summary>What is written of the comparison with the baseline, and the differences that gates read.</summary>
/// <param name="Manifest">As written.</param>
/// <param name="Differences">The difference of each metric by name; none when the comparison was not made.</param>
/// <param name="Baseline">The baseline's scores; null when the comparison was not made.</param>
internal sealed record Comparison(BaselineComparison Manifest, IReadOnlyDictionary<string, Measurement> Differences, Slice? Baseline = null)
{
    public static Comparison NotMade(string reason) => new(BaselineComparison.None(reason), new Dictionary<string, Measurement>(StringComparer.Ordinal));
}
