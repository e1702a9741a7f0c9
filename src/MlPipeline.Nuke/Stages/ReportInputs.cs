using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
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
        var training = Counting(() => TrainStage.Current(run, settings.Training));
        var image = File.Exists(run.Folder.ImageManifest) ? Counting(() => BuildImageStage.Current(run, settings)) : null;
        var release = evaluation is null || image is null ? null : Releases.Current(run);
        return new ReportInput(description?.Name ?? run.Folder.Model.Name)
        {
            Data = data,
            Description = description,
            Validation = description is null || data is null
                ? null
                : Counting(() => ValidateDataStage.Find(run, data, description)),
            Training = training,
            Evaluation = evaluation,
            EvaluationDigest = evaluation is null ? null : Digest.OfFile(run.Folder.EvaluationManifest),
            Importance = training is null ? null : Importance(run),
            Image = image,
            Release = release,
            Deployment = Staged(run.Folder.Deployment, ManifestJson.Canonical.DeploymentRecord, record => record.Release == release?.Root),
            Smoke = Staged(run.Folder.Smoke, ManifestJson.Canonical.SmokeRecord, record => record.Release == release?.Root),
            Failures = failures,
        };
    }

    private static ModelDescription Description(ModelRun run)
    {
        CompileStage.Current(run);
        return CompileStage.Description(run);
    }

    private static ImportanceRecord Importance(ModelRun run) =>
        CanonicalJson.ReadFile(run.Folder.Importance, ManifestJson.Canonical.ImportanceRecord, "./build.sh Train --force");

    // What was staged or tested for another release says nothing of this one.
    private static T? Staged<T>(string file, JsonTypeInfo<T> type, Func<T, bool> isOfRelease)
        where T : class =>
        Counting(() => File.Exists(file) && CanonicalJson.ReadFile(file, type, "./build.sh SmokeTest") is { } record && isOfRelease(record) ? record : null);

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
