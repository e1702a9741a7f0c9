using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Fairness;

/// <summary>A metric of one group.</summary>
/// <param name="Level">The attribute's value.</param>
/// <param name="Support">Rows that a minimum size is held against.</param>
/// <param name="Measurement">The group's metric.</param>
internal sealed record GroupMeasurement(string Level, int Support, Measurement Measurement);
