using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Reproducing;

/// <summary>Retrains under other circumstances and compares what comes out, byte for byte.</summary>
public static class Reproducer
{
    /// <summary>The tier where archive and scores are equal in every attempt.</summary>
    public const string BytesTier = "bytes";

    private const string ScoresTier = "scores";
    private const string NoTier = "none";

    /// <exception cref="UserException">A worker refuses or crashes.</exception>
    public static ReproductionRecord Reproduce(ReproduceRequest request)
    {
        var attempts = Circumstances.Of(request.Worker.Environment).Select(circumstances => Attempt(request, circumstances)).ToList();
        return new ReproductionRecord { Tier = TierOf(attempts), Attempts = attempts };
    }

    private static ReproductionAttempt Attempt(ReproduceRequest request, Circumstances circumstances)
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, Path.GetFileName(request.Data));
        var model = Path.Combine(folder.Path, "model.zip");
        var scores = Path.Combine(folder.Path, "scores.csv");
        File.Copy(request.Data, data);
        request.Worker.Progress($"retraining: {circumstances.Name}");
        CleanTrainer.Train(new TrainRequest(request.Worker with { Environment = circumstances.Environment }, data, model, scores)
        {
            Golden = Path.Combine(folder.Path, "golden.jsonl"),
            Importance = Path.Combine(folder.Path, "importance.json"),
        });
        var archive = ArchiveComparison.FirstDifference(request.Model, model);
        var score = ScoreDifference(request.Scores, scores);
        return new ReproductionAttempt(circumstances.Name, archive is null, score is null, archive is null ? score : $"model.zip: {archive}");
    }

    private static string? ScoreDifference(string expected, string actual)
    {
        var first = File.ReadLines(expected).Zip(File.ReadLines(actual)).Index().FirstOrDefault(line => line.Item.First != line.Item.Second, (-1, default)).Index;
        return first >= 0 ? $"scores.csv line {first + 1}"
            : Digest.OfFile(expected) == Digest.OfFile(actual) ? null
            : "scores.csv has another length";
    }

    private static string TierOf(List<ReproductionAttempt> attempts) =>
        attempts.TrueForAll(attempt => attempt.SameArchive && attempt.SameScores) ? BytesTier
        : attempts.TrueForAll(attempt => attempt.SameScores) ? ScoresTier
        : NoTier;
}
