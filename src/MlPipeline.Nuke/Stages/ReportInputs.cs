using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Nuke.Stages;

/// <summary>Gathers the manifests that count; what does not count is left out, and the report says "not run" there.</summary>
internal static class ReportInputs
{
    public static ReportInput Read(ModelRun run, StageSettings settings, IReadOnlyList<StageFailure> failures)
    {
        var description = Counting(() => Description(run));
        var data = Counting(() => RestoreDataStage.Current(run));
        var evaluation = Counting(() => EvaluateStage.Current(run, settings));
        return new ReportInput(description?.Name ?? run.Folder.Model.Name)
        {
            Data = data,
            Description = description,
            Validation = description is null || data is null
                ? null
                : Counting(() => run.Steps.Current(ValidateDataStage.Plan(run, RestoreDataStage.DataFile(run, data, description), description))),
            Training = Counting(() => TrainStage.Current(run, settings.Training)),
            Evaluation = evaluation,
            EvaluationDigest = evaluation is null ? null : Digest.OfFile(run.Folder.EvaluationManifest),
            Release = evaluation is null ? null : Releases.Current(run),
            Failures = failures,
        };
    }

    private static ModelDescription Description(ModelRun run)
    {
        CompileStage.Current(run);
        return CompileStage.Description(run);
    }

    private static T? Counting<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UserException)
        {
            return null;
        }
    }
}
