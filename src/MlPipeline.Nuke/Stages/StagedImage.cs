using MlPipeline.Containers.Validation;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>An image to stage, and what its every byte is held against first.</summary>
/// <param name="Folder">The image's layout.</param>
/// <param name="Manifest">What BuildImage said of it.</param>
/// <param name="Model">The archive that was trained.</param>
/// <param name="Executable">The model's executable.</param>
internal sealed record StagedImage(string Folder, ImageManifest Manifest, Digest Model, string Executable)
{
    /// <summary>What a validator holds the image against.</summary>
    public ValidationRequest Validation => new(Folder, Manifest, Model);

    public static StagedImage Of(ModelRun run, StageSettings settings) => new(
        run.Folder.Image,
        BuildImageStage.Current(run, settings),
        TrainStage.Current(run, settings.Training).Outputs[0].Digest,
        CompileStage.Current(run).Executable);
}
