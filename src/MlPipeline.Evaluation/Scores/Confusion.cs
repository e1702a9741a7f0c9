namespace MlPipeline.Evaluation.Scores;

/// <summary>How many rows, or how much weight, each pair of label and prediction has.</summary>
internal readonly record struct Confusion(double TruePositives, double FalsePositives, double FalseNegatives, double TrueNegatives)
{
    /// <summary>The sum over the cells that a predicate of (label, prediction) picks.</summary>
    public double Sum(Func<bool, bool, bool> picks) =>
        (picks(true, true) ? TruePositives : 0) + (picks(false, true) ? FalsePositives : 0)
        + (picks(true, false) ? FalseNegatives : 0) + (picks(false, false) ? TrueNegatives : 0);
}
