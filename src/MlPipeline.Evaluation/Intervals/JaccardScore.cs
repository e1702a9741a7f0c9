namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// F1: it is 2J / (1 + J) of the Jaccard index J = TP / (TP + FP + FN), a plain proportion of the rows that are positive or predicted so, and rises with it;
/// so Wilson's interval and the exact test of J carry over.
/// </summary>
internal sealed class JaccardScore(long hits, long n) : ConfidenceCurve
{
    private readonly WilsonScore jaccard = new(hits, n);

    public override string Method => "Wilson score of the Jaccard index";

    public override double End(double z) => 2 / ((1 / jaccard.End(z)) + 1);

    public override double PAtLeast(double bound) => jaccard.PAtLeast(bound / (2 - bound));

    public override double PAtMost(double bound) => jaccard.PAtMost(bound / (2 - bound));
}
