using System.Globalization;
using System.Security.Cryptography;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Staging;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Starts a model's service from its very image. It tests the world, so it always runs.</summary>
internal sealed class DeployStagingStage(StageSettings settings, Func<StagingSettings> asked) : IStage
{
    public string Name => "DeployStaging";

    public StageResult Run(ModelRun run)
    {
        File.Delete(run.Folder.Deployment);
        File.Delete(run.Folder.Smoke);
        var staging = asked();
        var image = StagedImage.Of(run, settings);
        var release = Releases.Current(run) ?? throw Missing.Result("BuildImage");
        using var random = RandomNumberGenerator.Create();
        var host = StagingHosts.Of(run, staging, image);
        var deployment = new Stager(host, run.Clock, random).Deploy(Request(run, image.Manifest, release, staging.Keep), run.Cancellation);
        run.Staged.Add(run.Folder.Model.Name, deployment);
        AtomicFile.WriteBytes(run.Folder.Deployment, CanonicalJson.Serialize(deployment.Record, ManifestJson.Canonical.DeploymentRecord));
        return new StageResult(
            ["it always runs"],
            [
                KeyValuePair.Create("Host", deployment.Record.Host),
                KeyValuePair.Create("Port", new Uri(deployment.Record.Address).Port.ToString(CultureInfo.InvariantCulture)),
                KeyValuePair.Create("Kept", deployment.Record.Kept ? "yes, until StopStaging" : "no"),
            ]);
    }

    private static DeployRequest Request(ModelRun run, ImageManifest image, ReleaseManifest release, bool keep) => new()
    {
        Folder = StagingHosts.FolderOf(run),
        Model = run.Folder.Model.Name,
        Checkout = StagingHosts.CheckoutOf(run),
        Release = release.Root,
        Image = image.Config,
        Kept = keep,
        Progress = run.Log,
    };
}
