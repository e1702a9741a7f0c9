using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Fairness;

/// <summary>Every metric of every level of an attribute, measured once: all that is said of fairness is derived from it.</summary>
internal sealed class Disaggregation
{
    private readonly GroupColumn column;
    private readonly IReadOnlyList<Slice> slices;
    private readonly Dictionary<string, GroupMeasurement[]> byMetric;

    private Disaggregation(GroupColumn column, IReadOnlyList<Slice> slices, IReadOnlyDictionary<string, Measurement> overall)
    {
        this.column = column;
        this.slices = slices;
        Overall = overall;
        byMetric = MetricTable.Binary.ToDictionary(metric => metric.Name, Measure, StringComparer.Ordinal);
    }

    public string Attribute => column.Name;

    /// <summary>The metrics of all rows together.</summary>
    public IReadOnlyDictionary<string, Measurement> Overall { get; }

    public static Disaggregation Of(ScoreTable table, GroupColumn column, double threshold, IReadOnlyDictionary<string, Measurement> overall) =>
        new(column, Slice.PerLevel(table, column, threshold), overall);

    /// <summary>A metric of each level, ordered by level.</summary>
    public IReadOnlyList<GroupMeasurement> By(string metric) => byMetric[metric];

    public AttributeFairness ToFairness() => new(
        Attribute,
        [.. column.Levels.Select((level, index) => new GroupMetrics(level, slices[index].Rows, slices[index].Positives, MetricsOf(index)))],
        DisparityTable.Of(this));

    private GroupMeasurement[] Measure(Metric metric) =>
        [.. slices.Select((slice, index) => new GroupMeasurement(column.Levels[index], metric.Support(slice), metric.Measure(slice)))];

    private MetricEstimate[] MetricsOf(int level) =>
        [.. MetricTable.Binary.Select(metric => new MetricEstimate(metric.Name, metric.Direction, byMetric[metric.Name][level].Measurement.ToEstimate()))];
}
