using MlPipeline.Core.Manifests;
using MlPipeline.Training.Archives;

namespace MlPipeline.Training.Reproducing;

/// <summary>Tells how much of one training another one gave again.</summary>
public static class ReproductionComparison
{
    /// <summary>Scores agree within it, as a share of a score that is above 1: a float's last digits, added up over a model's terms.</summary>
    public const double ScoreTolerance = 1e-5;

    /// <summary>Metrics agree within it, as a share of a metric that is above 1.</summary>
    public const double MetricTolerance = 1e-3;

    /// <summary>The highest tier that holds, with the first difference.</summary>
    /// <param name="name">What the second training is called.</param>
    /// <param name="expected">The first training.</param>
    /// <param name="actual">The second.</param>
    /// <param name="metrics">Gives the metrics of a scores file by their names.</param>
    public static ReproductionAttempt Compare(string name, TrainedFiles expected, TrainedFiles actual, Func<string, IReadOnlyDictionary<string, double>> metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        var archive = ArchiveComparison.FirstDifference(expected.Model, actual.Model);
        var scores = ScoreComparison.Compare(expected.Scores, actual.Scores);
        var attempt = new ReproductionAttempt(name, TierOf(archive, scores), archive is null ? scores.FirstDifference : $"model.zip: {archive}") { ScoreDifference = scores.Largest };
        return attempt.Tier == ReproductionTier.None && scores.AreSameRows ? ByMetrics(attempt, metrics(expected.Scores), metrics(actual.Scores)) : attempt;
    }

    private static ReproductionTier TierOf(string? archive, ScoreComparison scores) => scores switch
    {
        { FirstDifference: null } => archive is null ? ReproductionTier.Bytes : ReproductionTier.Scores,
        { AreSameRows: true, Largest: <= ScoreTolerance } => ReproductionTier.ScoresWithin,
        _ => ReproductionTier.None,
    };

    private static ReproductionAttempt ByMetrics(ReproductionAttempt attempt, IReadOnlyDictionary<string, double> expected, IReadOnlyDictionary<string, double> actual)
    {
        var largest = expected.Select(metric => actual.TryGetValue(metric.Key, out var other) ? Difference.Of(metric.Value, other) : double.PositiveInfinity)
            .DefaultIfEmpty(double.PositiveInfinity).Max();
        return attempt with
        {
            Tier = largest <= MetricTolerance ? ReproductionTier.MetricsWithin : ReproductionTier.None,
            MetricDifference = double.IsFinite(largest) ? largest : null,
        };
    }
}
