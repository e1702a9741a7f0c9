using System.Text.Json;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Oracles;

/// <summary>What make_metrics.py wrote.</summary>
public sealed record Oracle(OracleCase[] Cases, OracleNumerics Numerics)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Oracle Read() => JsonSerializer.Deserialize<Oracle>(File.ReadAllText(PathOf("metrics-expected.json")), Options)!;

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Oracles", file);

    public static TheoryData<string> Names() => [.. Read().Cases.Select(one => one.Name)];

    public static OracleCase Get(string name) => Read().Cases.Single(one => one.Name == name);

    internal static ScoreTable CandidateOf(OracleCase one) => ScoreTables.Of([.. one.Labels.Select(label => label == 1)], one.Scores, one.Weights);

    internal static ScoreTable BaselineOf(OracleCase one) => ScoreTables.Of([.. one.Labels.Select(label => label == 1)], one.Baseline, one.Weights);

    internal static ScorePair PairOf(OracleCase one) => new(CandidateOf(one), one.Threshold, BaselineOf(one), one.BaselineThreshold);
}
