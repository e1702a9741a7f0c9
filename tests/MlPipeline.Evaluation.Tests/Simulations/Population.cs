using MlPipeline.Evaluation.Numerics;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Simulations;

/// <summary>A finite population whose true metrics are known exactly; test sets are drawn from it with replacement.</summary>
internal sealed class Population
{
    public const double Threshold = 0.5;
    private const int Size = 40_000;

    private Population(ScoreTable candidate, ScoreTable baseline)
    {
        Candidate = candidate;
        Baseline = baseline;
        Pair = new ScorePair(candidate, Threshold, baseline, Threshold);
    }

    public ScoreTable Candidate { get; }

    public ScoreTable Baseline { get; }

    public ScorePair Pair { get; }

    /// <summary>Scores are the logistic of the true logit with noise of the given deviation.</summary>
    public static Population Of(double candidateNoise, double baselineNoise, string[]? groups = null, double groupShift = 0)
    {
        var random = new SplitMix(20240607);
        var labels = new bool[Size];
        var candidate = new double[Size];
        var baseline = new double[Size];
        var levels = new string[Size];
        for (var row = 0; row < Size; row++)
        {
            var group = groups is null ? 0 : (int)(random.Next() % (ulong)groups.Length);
            levels[row] = groups?[group] ?? "all";
            var logit = 0.6 + (1.2 * Gaussian(random));
            labels[row] = random.NextDouble() < Logistic(logit);
            candidate[row] = Logistic(logit + (candidateNoise * Gaussian(random)) - (group == 0 ? groupShift : 0));
            baseline[row] = Logistic(logit + (baselineNoise * Gaussian(random)));
        }

        return new Population(ScoreTables.Of(labels, candidate, groups: levels), ScoreTables.Of(labels, baseline, groups: levels));
    }

    public (ScoreTable Candidate, ScoreTable Baseline) Draw(int n, int sample)
    {
        var random = SplitMix.For(sample, "sample");
        var rows = new int[n];
        for (var row = 0; row < n; row++)
            rows[row] = (int)(random.Next() % Size);
        return (ScoreTables.Pick(Candidate, rows), ScoreTables.Pick(Baseline, rows));
    }

    public ScorePair DrawPair(int n, int sample)
    {
        var (candidate, baseline) = Draw(n, sample);
        return new ScorePair(candidate, Threshold, baseline, Threshold);
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double Gaussian(SplitMix random) => Math.Sqrt(-2 * Math.Log(random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
