using MlPipeline.Evaluation.Baselines;
using MlPipeline.Evaluation.Fairness;
using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Gates;

/// <summary>Everything that gates may look at.</summary>
/// <param name="Metrics">The candidate's metrics by name.</param>
/// <param name="Comparison">The comparison with the baseline.</param>
/// <param name="Groups">Each declared attribute's groups, by the attribute's name.</param>
internal sealed record GateEvidence(
    IReadOnlyDictionary<string, Measurement> Metrics, Comparison Comparison, IReadOnlyDictionary<string, Disaggregation> Groups);
