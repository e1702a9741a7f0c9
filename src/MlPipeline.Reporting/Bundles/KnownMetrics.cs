using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>On which side each metric is good, as the evaluation has it: a bundle is not asked.</summary>
internal static class KnownMetrics
{
    /// <summary>The direction, or null for a metric that there is not.</summary>
    public static Direction? DirectionOf(string metric) => metric switch
    {
        MetricNames.Auc or MetricNames.Accuracy or MetricNames.Precision or MetricNames.Recall or MetricNames.F1 => Direction.HigherIsBetter,
        MetricNames.LogLoss or MetricNames.Brier or MetricNames.FalsePositiveRate => Direction.LowerIsBetter,
        MetricNames.SelectionRate => Direction.Neutral,
        _ => null,
    };

    /// <summary>Whether lower is better.</summary>
    public static bool IsLoss(string metric) => DirectionOf(metric) == Direction.LowerIsBetter;
}
