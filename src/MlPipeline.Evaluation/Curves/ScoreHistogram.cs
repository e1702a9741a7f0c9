using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Curves;

/// <summary>Counts rows of each class by score, in ranges of a twentieth.</summary>
internal static class ScoreHistogram
{
    private const int Bins = 20;

    public static IReadOnlyList<ScoreBin> Of(Slice slice)
    {
        var positives = new int[Bins];
        var negatives = new int[Bins];
        for (var row = 0; row < slice.Rows; row++)
            (slice.Labels[row] ? positives : negatives)[Math.Min((int)(slice.Scores[row] * Bins), Bins - 1)]++;
        return [.. positives.Select((count, bin) => new ScoreBin((double)bin / Bins, (double)(bin + 1) / Bins, count, negatives[bin]))];
    }
}
