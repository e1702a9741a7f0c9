using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;

namespace MlPipeline.Training.Workers;

/// <summary>Trains in a clean worker. What an earlier training left stays until all that is new is whole.</summary>
public static class CleanTrainer
{
    /// <exception cref="UserException">The worker refuses or crashes.</exception>
    public static TrainResponse Train(TrainRequest request)
    {
        DeleteParts(request);
        var files = Parts(request);
        try
        {
            var usage = new ModelWorker(request.Worker).Train(files);
            RequireAll(request, files);
            var result = TrainingResult.FromFile(files.Result);
            File.Move(files.Model, request.Model, overwrite: true);
            File.Move(files.Scores, request.Scores, overwrite: true);
            File.Move(files.Golden, request.Golden, overwrite: true);
            File.Move(files.Importance, request.Importance, overwrite: true);
            return new TrainResponse(result.TrainingRows, result.HoldoutRows, result.Holdout) { Categories = new(result.Categories, StringComparer.Ordinal), Usage = usage };
        }
        finally
        {
            // A killed worker leaves the parts of its own parts.
            DeleteParts(request);
        }
    }

    private static TrainingFiles Parts(TrainRequest request) =>
        new(request.Data, AtomicFile.PartOf(request.Model), AtomicFile.PartOf(request.Scores), AtomicFile.PartOf(request.Model))
        {
            Golden = AtomicFile.PartOf(request.Golden),
            Importance = AtomicFile.PartOf(request.Importance),
        };

    private static void DeleteParts(TrainRequest request)
    {
        string[] outputs = [request.Model, request.Scores, request.Golden, request.Importance];
        foreach (var folder in outputs.Select(FolderOf).Distinct(StringComparer.Ordinal))
            AtomicFile.DeleteParts(folder);
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static void RequireAll(TrainRequest request, TrainingFiles files)
    {
        (string File, string Name)[] expected =
        [
            (files.Model, "the archive"), (files.Scores, "the scores"), (files.Golden, "the golden rows"), (files.Importance, "the importance"),
            (files.Result, "the row counts"),
        ];
        var missing = expected.Where(output => !File.Exists(output.File)).Select(output => output.Name).ToList();
        if (missing.Count > 0)
        {
            throw new UserException(new UserFault("The model's executable ended well before it had trained", "end the process nowhere in the model's definition")
            {
                Place = request.Worker.Executable,
                Expected = "an archive, scores, golden rows, importance and row counts",
                Actual = $"without {string.Join(", ", missing)}",
            });
        }
    }
}
