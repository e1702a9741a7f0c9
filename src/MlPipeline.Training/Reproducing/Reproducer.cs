using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Reproducing;

/// <summary>Retrains under other circumstances and tells how much of the training comes out again.</summary>
public static class Reproducer
{
    /// <exception cref="UserException">A worker refuses or crashes, or it is to train no times.</exception>
    public static ReproductionRecord Reproduce(ReproduceRequest request)
    {
        if (request.Times < 1)
            throw new UserException(new UserFault("Nothing is proved by no training", "retrain at least once") { Expected = "1 or more", Actual = $"{request.Times}" });
        var attempts = Circumstances.Of(request.Worker.Environment, request.Times, request.Widest).Select(circumstances => Attempt(request, circumstances)).ToList();
        return new ReproductionRecord
        {
            Model = Digest.OfFile(request.Model),
            Tier = attempts.Min(attempt => attempt.Tier),
            TierHere = attempts.Where(attempt => !attempt.IsAnotherClass).Min(attempt => attempt.Tier),
            Attempts = attempts,
        };
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
        var attempt = ReproductionComparison.Compare(circumstances.Name, new TrainedFiles(request.Model, request.Scores), new TrainedFiles(model, scores), request.Metrics);
        return attempt with { IsAnotherClass = circumstances.IsAnotherClass };
    }
}
