namespace MlPipeline.Evaluation.Scores;

/// <summary>Rows by label, candidate's prediction and baseline's prediction: all that paired comparisons of thresholded metrics need.</summary>
internal sealed class JointCells
{
    public const int Cells = 8;

    private readonly double[] counts;

    public JointCells(double[] counts) => this.counts = counts;

    public IReadOnlyList<double> Counts => counts;

    public Confusion Candidate => new(counts[6] + counts[7], counts[2] + counts[3], counts[4] + counts[5], counts[0] + counts[1]);

    public Confusion Baseline => new(counts[5] + counts[7], counts[1] + counts[3], counts[4] + counts[6], counts[0] + counts[2]);

    public static JointCells Of(bool[] labels, bool[] candidate, bool[] baseline)
    {
        var counts = new double[Cells];
        for (var row = 0; row < labels.Length; row++)
            counts[(labels[row] ? 4 : 0) + (candidate[row] ? 2 : 0) + (baseline[row] ? 1 : 0)]++;
        return new JointCells(counts);
    }

    public static bool LabelOf(int cell) => (cell & 4) != 0;

    public static bool CandidateOf(int cell) => (cell & 2) != 0;

    public static bool BaselineOf(int cell) => (cell & 1) != 0;

    public static bool Discordant(int cell) => CandidateOf(cell) != BaselineOf(cell);

    /// <summary>Rows in the cells that a predicate of (label, candidate, baseline) picks.</summary>
    public long Sum(Func<bool, bool, bool, bool> picks) =>
        (long)counts.Where((_, cell) => picks(LabelOf(cell), CandidateOf(cell), BaselineOf(cell))).Sum();
}
