using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Fairness;

/// <summary>The disparities of a report, by Fairlearn's names.</summary>
internal static class DisparityTable
{
    private const string Odds = MetricNames.Recall + ", " + MetricNames.FalsePositiveRate;

    public static IReadOnlyList<Disparity> Of(Disaggregation groups)
    {
        var selection = GroupContrast.OfDefined(groups.By(MetricNames.SelectionRate));
        var recall = GroupContrast.OfDefined(groups.By(MetricNames.Recall));
        var falsePositives = GroupContrast.OfDefined(groups.By(MetricNames.FalsePositiveRate));
        var accuracy = GroupContrast.OfDefined(groups.By(MetricNames.Accuracy));
        return
        [
            Row("demographic-parity-difference", MetricNames.SelectionRate, Disparities.Difference(selection)),
            Row("demographic-parity-ratio", MetricNames.SelectionRate, Disparities.Ratio(selection)),
            Row(
                "demographic-parity-difference-to-overall",
                MetricNames.SelectionRate,
                Disparities.DifferenceToOverall(selection, groups.Overall[MetricNames.SelectionRate])),
            Row("equalized-odds-difference", Odds, Disparities.Difference(recall, falsePositives)),
            Row("equalized-odds-difference-mean", Odds, Disparities.MeanDifference(recall, falsePositives)),
            Row("equalized-odds-ratio", Odds, Disparities.Ratio(recall, falsePositives)),
            Row("equal-opportunity-difference", MetricNames.Recall, Disparities.Difference(recall)),
            Row("equal-opportunity-ratio", MetricNames.Recall, Disparities.Ratio(recall)),
            Row("accuracy-difference", MetricNames.Accuracy, Disparities.Difference(accuracy)),
            Row("accuracy-ratio", MetricNames.Accuracy, Disparities.Ratio(accuracy)),
        ];
    }

    private static Disparity Row(string name, string metric, Measurement measurement) => new(name, metric, measurement.ToEstimate());
}
