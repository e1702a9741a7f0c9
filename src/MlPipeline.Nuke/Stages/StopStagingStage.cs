using MlPipeline.Deployment.Staging;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Ends a model's service that DeployStaging left running, and clears away what killed builds left.</summary>
internal sealed class StopStagingStage(Func<StagingSettings> asked) : IStage
{
    public string Name => "StopStaging";

    public StageResult Run(ModelRun run)
    {
        var result = new StagingStopper(run.Clock).Stop(Request(run, asked()), run.Cancellation);
        return new StageResult(["it always runs"], [KeyValuePair.Create("Stopped", result.Ended is { } ended ? $"{ended.Host}, release {ended.Release.Abbreviated}" : "nothing ran")]);
    }

    private static StopRequest Request(ModelRun run, StagingSettings staging) => new()
    {
        Folder = StagingHosts.FolderOf(run),
        Model = run.Folder.Model.Name,
        Checkout = StagingHosts.CheckoutOf(run),
        Engine = staging.Host == StagingSettings.Docker ? staging.DockerHost : null,
        Progress = run.Log,
    };
}
