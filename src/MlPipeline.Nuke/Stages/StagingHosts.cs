using MlPipeline.Containers.Engines;
using MlPipeline.Containers.Unpacking;
using MlPipeline.Containers.Validation;
using MlPipeline.Core.Digests;
using MlPipeline.Deployment.Engines;
using MlPipeline.Deployment.Processes;
using MlPipeline.Deployment.Staging;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Brings an image to where it is staged, once every byte of it has held.</summary>
internal static class StagingHosts
{
    /// <summary>The host that the build asks for, with the image's files or the image itself at hand.</summary>
    public static IStagingHost Of(ModelRun run, StagingSettings staging, StagedImage image) => staging.Host == StagingSettings.Docker
        ? new EngineHost(new EngineRelease(staging.DockerHost, Load(run, staging, image)), run.Clock)
        : new ProcessHost(folder => Unpack(run, image, folder), run.Clock);

    /// <summary>The folder of a model's keys, logs and records; outside <c>output</c>, since nobody may read it.</summary>
    public static string FolderOf(ModelRun run) => Path.Combine(run.Options.Root, ".nuke", "temp", "staging", run.Folder.Model.Name);

    /// <summary>Tells this checkout from others without telling its path.</summary>
    public static Digest CheckoutOf(ModelRun run) => Digest.Of($"{Environment.MachineName}\n{run.Options.Root}");

    private static ProcessRelease Unpack(ModelRun run, StagedImage image, string folder)
    {
        ImageUnpacker.Unpack(image.Validation, folder, run.Cancellation);
        return new ProcessRelease(Path.Combine(folder, "app", image.Executable), Path.Combine(folder, "model"));
    }

    private static string Load(ModelRun run, StagingSettings staging, StagedImage image)
    {
        ImageValidator.Validate(image.Validation, run.Cancellation);
        using var engine = new DockerEngine(staging.DockerHost);
        // Checkouts may share an engine; each has a tag of its own.
        var tag = $"{CompileStage.Description(run).Name}:staging-{CheckoutOf(run).Abbreviated}";
        return engine.Load(image.Folder, image.Manifest, tag, new ToldProgress(run.Log), run.Cancellation).Id;
    }
}
