using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>The metrics of a binary classifier, in the order of reports; definitions are scikit-learn's, undefined where its are a convention.</summary>
internal static class MetricTable
{
    // A double's machine epsilon, as scikit-learn clips.
    private const double Clip = 2.220446049250313e-16;

    public static IReadOnlyList<Metric> Binary { get; } =
    [
        new AucMetric { Name = MetricNames.Auc, Direction = Direction.HigherIsBetter, Needs = "positive and negative rows" },
        new ProportionMetric
        {
            Name = MetricNames.Accuracy, Direction = Direction.HigherIsBetter, Needs = "rows",
            Counted = (_, _) => true, Hit = (label, prediction) => label == prediction,
        },
        new ProportionMetric
        {
            Name = MetricNames.Precision, Direction = Direction.HigherIsBetter, Needs = "positive predictions",
            Counted = (_, prediction) => prediction, Hit = (label, _) => label,
        },
        new ProportionMetric
        {
            Name = MetricNames.Recall, Direction = Direction.HigherIsBetter, Needs = "positive rows",
            Counted = (label, _) => label, Hit = (_, prediction) => prediction,
        },
        new F1Metric { Name = MetricNames.F1, Direction = Direction.HigherIsBetter, Needs = "positive rows or positive predictions" },
        new MeanLossMetric
        {
            Name = MetricNames.LogLoss, Direction = Direction.LowerIsBetter, Needs = "rows", Greatest = -PortableMath.Log(Clip), Loss = LogLoss,
        },
        new MeanLossMetric { Name = MetricNames.Brier, Direction = Direction.LowerIsBetter, Needs = "rows", Loss = SquaredDistance },
        new ProportionMetric
        {
            Name = MetricNames.SelectionRate, Direction = Direction.Neutral, Needs = "rows",
            Counted = (_, _) => true, Hit = (_, prediction) => prediction,
        },
        new ProportionMetric
        {
            Name = MetricNames.FalsePositiveRate, Direction = Direction.LowerIsBetter, Needs = "negative rows",
            Counted = (label, _) => !label, Hit = (_, prediction) => prediction,
        },
    ];

    /// <summary>The metric of a name, or null.</summary>
    public static Metric? Find(string name) => Binary.FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.Ordinal));

    /// <summary>The metric of a name that is known to exist.</summary>
    public static Metric Get(string name) => Find(name) ?? throw new ArgumentException($"There is no metric '{name}'.", nameof(name));

    private static double LogLoss(bool label, double score) => -PortableMath.Log(Math.Clamp(label ? score : 1 - score, Clip, 1 - Clip));

    private static double SquaredDistance(bool label, double score) => label ? (1 - score) * (1 - score) : score * score;
}
