using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Saves images as single files.</summary>
public interface ISaveImage : IBuildImage
{
    /// <summary>Writes each image as one file that Docker, podman and skopeo read.</summary>
    Target SaveImage => _ => _
        .Description("Writes image.tar, which docker load, podman load and skopeo read")
        .DependsOn<IBuildImage>(build => build.BuildImage)
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new SaveImageStage(this.SettingsOf())));
}
