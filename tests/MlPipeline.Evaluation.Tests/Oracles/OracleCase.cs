namespace MlPipeline.Evaluation.Tests.Oracles;

/// <summary>A data set with what scikit-learn, SciPy and NumPy say of it; what they leave undefined is null or absent.</summary>
public sealed record OracleCase(
    string Name,
    int[] Labels,
    double[] Scores,
    double[] Baseline,
    double[] Weights,
    double Threshold,
    double BaselineThreshold,
    Dictionary<string, double?> Metrics,
    Dictionary<string, double?> BaselineMetrics,
    Dictionary<string, double[]?> Intervals,
    Dictionary<string, double[]?> Paired);
