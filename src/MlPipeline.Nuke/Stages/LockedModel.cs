using System.Text.Json;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Runs;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Reproducing;
using MlPipeline.Training.Workers;

namespace MlPipeline.Nuke.Stages;

/// <summary>Holds a training to the lock of the accepted model, and writes that lock.</summary>
internal static class LockedModel
{
    private const string Mend = "bring it back from version control, or accept the model again: ./build.sh AcceptBaseline";

    /// <summary>The committed lock; null where there is none.</summary>
    public static ModelLock? Read(RunFolder folder) =>
        File.Exists(folder.ModelLock) ? CanonicalJson.ReadFile(folder.ModelLock, ManifestJson.Canonical.ModelLock, Mend) : null;

    /// <summary>The lock of a training that is accepted now.</summary>
    public static ModelLock Of(ModelRun run, TrainingManifest trained) => new()
    {
        Key = trained.Inputs.Key(),
        Model = trained.Outputs[0].Digest,
        Scores = trained.Outputs[1].Digest,
        Conditions = Releases.ConditionsOf(CompileStage.Current(run)),
        PromisedTier = ReproduceStage.Proof(run) is { } proof && proof.Model == trained.Outputs[0].Digest ? proof.Tier : ReproductionTier.None,
    };

    /// <summary>Tells whether a training is held to a lock, as a word for the table.</summary>
    /// <exception cref="GateException">It is, and does not give what the lock says.</exception>
    public static string Enforce(ModelRun run, TrainingManifest trained, TrainRequest request)
    {
        if (Read(run.Folder) is not { } expected)
            return "none";
        if (expected.Key != trained.Inputs.Key())
            return "of another training";
        if (expected.Model == trained.Outputs[0].Digest && expected.Scores == trained.Outputs[1].Digest)
            return "held to the byte";
        RequireAcceptedArchive(run, expected);
        var conditions = Releases.ConditionsOf(CompileStage.Current(run));
        var required = conditions.SequenceEqual(expected.Conditions) ? ReproductionTier.Bytes : expected.PromisedTier;
        var attempt = Compare(run, request);
        return attempt.Tier >= required ? $"held to {Name(attempt.Tier)}" : throw Broken(run, expected, required, attempt);
    }

    /// <summary>A tier as it is written.</summary>
    public static string Name(ReproductionTier tier) => JsonNamingPolicy.KebabCaseLower.ConvertName(tier.ToString());

    private static void RequireAcceptedArchive(ModelRun run, ModelLock expected)
    {
        var actual = run.Index.DigestOf(run.Folder.BaselineArchive);
        if (actual == expected.Model)
            return;
        throw new UserException(new UserFault("The lock is not of the accepted model's archive", actual is null ? "./build.sh RestoreData" : Mend)
        {
            Place = run.Folder.Relative(run.Folder.ModelLock),
            Expected = expected.Model.ToString(),
            Actual = actual?.ToString() ?? $"no {run.Folder.Relative(run.Folder.BaselineArchive)}",
        });
    }

    // The accepted archive is at hand, as RestoreData brings it; its scores are not.
    private static ReproductionAttempt Compare(ModelRun run, TrainRequest request)
    {
        using var scores = new ScratchFile(run.Folder.Output, "locked-scores.csv");
        new ModelWorker(request.Worker).Score(request.Data, run.Folder.BaselineArchive, scores.Path);
        return ReproductionComparison.Compare("the accepted model", new(run.Folder.BaselineArchive, scores.Path), new(request.Model, request.Scores), ReproduceStage.MetricsBy(CompileStage.Description(run)));
    }

    private static GateException Broken(ModelRun run, ModelLock expected, ReproductionTier required, ReproductionAttempt attempt) => new(
        $"The training does not give the model that is locked\n  at        {run.Folder.Relative(run.Folder.ModelLock)}\n  expected  {Name(required)}, as for {string.Join(", ", expected.Conditions.Select(condition => $"{condition.Key} {condition.Value}"))}"
        + $"\n  actual    {Name(attempt.Tier)}; first difference: {attempt.FirstDifference}\n  mend      ./build.sh Reproduce names what varies; a model that may differ is accepted by ./build.sh AcceptBaseline");
}
