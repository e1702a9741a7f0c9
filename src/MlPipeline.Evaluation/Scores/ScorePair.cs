namespace MlPipeline.Evaluation.Scores;

/// <summary>Candidate and baseline scored on the same rows in the same order.</summary>
internal sealed class ScorePair
{
    public ScorePair(ScoreTable candidate, double candidateThreshold, ScoreTable baseline, double baselineThreshold)
    {
        Labels = candidate.Labels;
        Weights = candidate.Weights;
        EqualWeights = candidate.EqualWeights;
        CandidateScores = candidate.Scores;
        CandidateOrder = candidate.Ascending;
        BaselineOrder = baseline.Ascending;
        BaselineScores = baseline.Scores;
        Candidate = Slice.Of(candidate, candidateThreshold);
        Baseline = Slice.Of(baseline, baselineThreshold);
        SameScores = CandidateScores.AsSpan().SequenceEqual(BaselineScores);
        SameDecisions = SameScores && candidateThreshold.Equals(baselineThreshold);
        Cells = JointCells.Of(Labels, Decide(CandidateScores, candidateThreshold), Decide(BaselineScores, baselineThreshold));
    }

    public bool[] Labels { get; }

    public double[] Weights { get; }

    public bool EqualWeights { get; }

    public double[] CandidateScores { get; }

    public double[] BaselineScores { get; }

    /// <summary>The rows in ascending order of the candidate's scores.</summary>
    public int[] CandidateOrder { get; }

    /// <summary>The rows in ascending order of the baseline's scores.</summary>
    public int[] BaselineOrder { get; }

    public Slice Candidate { get; }

    public Slice Baseline { get; }

    /// <summary>Whether every score is equal.</summary>
    public bool SameScores { get; }

    /// <summary>Whether every score is equal and so is the threshold.</summary>
    public bool SameDecisions { get; }

    public JointCells Cells { get; }

    /// <summary>Why two tables cannot be paired, or null when they can.</summary>
    public static string? Fault(ScoreTable candidate, ScoreTable baseline)
    {
        if (candidate.Rows != baseline.Rows)
            return $"the candidate was scored on {candidate.Rows} rows, the baseline on {baseline.Rows}";
        for (var row = 0; row < candidate.Rows; row++)
        {
            if (!string.Equals(candidate.Ids[row], baseline.Ids[row], StringComparison.Ordinal))
                return $"the two were scored on different rows: row {row + 1} is {candidate.Ids[row]} and {baseline.Ids[row]}";
            if (candidate.Labels[row] != baseline.Labels[row])
                return $"the row {candidate.Ids[row]} has different labels in the two tables of scores";
            if (!candidate.Weights[row].Equals(baseline.Weights[row]))
                return $"the row {candidate.Ids[row]} has different weights in the two tables of scores";
        }

        return null;
    }

    private static bool[] Decide(double[] scores, double threshold) => Array.ConvertAll(scores, score => score >= threshold);
}
