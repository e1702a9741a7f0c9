using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Names a release: one root digest over data, training, evaluation and image.</summary>
internal static class Releases
{
    /// <summary>The release of an earlier run, or null when there is none that still counts.</summary>
    public static ReleaseManifest? Current(ModelRun run) => Parts(run).All(File.Exists) ? run.Steps.Current(Plan(run)) : null;

    /// <summary>Names the release that the manifests make, or finds it named.</summary>
    public static ReleaseManifest Name(ModelRun run)
    {
        var conditions = ConditionsOf(CompileStage.Current(run));
        if (Current(run) is { } named && !named.Conditions.SequenceEqual(conditions))
            Withdraw(run);
        var plan = Plan(run);
        return run.Steps.Run(plan, () => new ReleaseManifest
        {
            Model = CompileStage.Description(run).Name,
            Inputs = plan.Inputs,
            Root = plan.Inputs.Key(),
            Conditions = conditions,
        }).Manifest;
    }

    /// <summary>Takes a release back: what it named is released no longer.</summary>
    public static void Withdraw(ModelRun run) => File.Delete(run.Folder.ReleaseManifest);

    /// <summary>The conditions for which equal inputs promise equal bytes.</summary>
    public static SortedDictionary<string, string> ConditionsOf(ApplicationManifest application) =>
        new(StringComparer.Ordinal) { ["sdk"] = application.Sdk, ["rid"] = application.Rid, ["cpu"] = CpuClass.Current() };

    private static string[] Parts(ModelRun run) =>
        [run.Folder.DataManifest, run.Folder.TrainingManifest, run.Folder.EvaluationManifest, run.Folder.ImageManifest];

    private static StepPlan<ReleaseManifest> Plan(ModelRun run)
    {
        var inputs = new StepInputs();
        foreach (var manifest in Parts(run))
            inputs.Add(Path.GetFileNameWithoutExtension(manifest), Digest.OfFile(manifest));
        return new("Release", run.Folder.ReleaseManifest, ManifestJson.Canonical.ReleaseManifest, inputs);
    }
}
