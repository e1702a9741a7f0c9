using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;

namespace MlPipeline.Training.Workers;

/// <summary>Trains in a clean worker. The former archive and scores stay until both new ones are whole.</summary>
public static class CleanTrainer
{
    /// <exception cref="UserException">The worker refuses or crashes.</exception>
    public static TrainResponse Train(TrainRequest request)
    {
        DeleteParts(request);
        var files = new TrainingFiles(request.Data, AtomicFile.PartOf(request.Model), AtomicFile.PartOf(request.Scores), AtomicFile.PartOf(request.Model));
        try
        {
            new ModelWorker(request.Worker).Train(files);
            RequireAll(request, files);
            var result = TrainingResult.FromFile(files.Result);
            File.Move(files.Model, request.Model, overwrite: true);
            File.Move(files.Scores, request.Scores, overwrite: true);
            return new TrainResponse(result.TrainingRows, result.HoldoutRows, result.Holdout);
        }
        finally
        {
            // A killed worker leaves the parts of its own parts.
            DeleteParts(request);
        }
    }

    private static void DeleteParts(TrainRequest request)
    {
        AtomicFile.DeleteParts(FolderOf(request.Model));
        AtomicFile.DeleteParts(FolderOf(request.Scores));
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static void RequireAll(TrainRequest request, TrainingFiles files)
    {
        string[] missing =
        [
            .. File.Exists(files.Model) ? [] : new[] { "the archive" },
            .. File.Exists(files.Scores) ? [] : new[] { "the scores" },
            .. File.Exists(files.Result) ? [] : new[] { "the row counts" },
        ];
        if (missing.Length > 0)
        {
            throw new UserException(new UserFault("The model's executable ended well before it had trained", "end the process nowhere in the model's definition")
            {
                Place = request.Worker.Executable,
                Expected = "an archive, scores and row counts",
                Actual = $"without {string.Join(", ", missing)}",
            });
        }
    }
}
