using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;

namespace MlPipeline.Training.Workers;

/// <summary>Trains in a clean worker. The former archive and scores stay until both new ones are whole.</summary>
public static class CleanTrainer
{
    /// <exception cref="UserException">The worker refuses or crashes.</exception>
    public static TrainResponse Train(TrainRequest request)
    {
        var files = new TrainingFiles(request.Data, AtomicFile.PartOf(request.Model), AtomicFile.PartOf(request.Scores), AtomicFile.PartOf(request.Model));
        try
        {
            new ModelWorker(request.Worker).Train(files);
            var result = TrainingResult.FromFile(files.Result);
            File.Move(files.Model, request.Model, overwrite: true);
            File.Move(files.Scores, request.Scores, overwrite: true);
            return new TrainResponse(result.TrainingRows, result.HoldoutRows, result.Holdout);
        }
        finally
        {
            File.Delete(files.Model);
            File.Delete(files.Scores);
            File.Delete(files.Result);
        }
    }
}
