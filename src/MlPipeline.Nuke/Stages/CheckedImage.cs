using MlPipeline.Containers.Validation;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>An image whose every byte was just held against its manifest, and whose model is the one that was trained.</summary>
/// <param name="Manifest">The image's manifest.</param>
/// <param name="Executable">The model's executable in it.</param>
internal sealed record CheckedImage(ImageManifest Manifest, string Executable)
{
    /// <exception cref="Core.Errors.UserException">A blob was changed, or another model lies in it.</exception>
    public static CheckedImage Of(ModelRun run, ImageManifest image, StageSettings settings)
    {
        var model = TrainStage.Current(run, settings.Training).Outputs[0].Digest;
        ImageValidator.Validate(new ValidationRequest(run.Folder.Image, image, model), run.Cancellation);
        return new CheckedImage(image, CompileStage.Current(run).Executable);
    }
}
