using MlPipeline.Containers.Assembling;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Builds images.</summary>
public interface IBuildImage : IGate
{
    /// <summary>What images stand on.</summary>
    [Parameter("Base image as name@sha256:…, or an OCI layout's folder with @sha256:…. Default is 'host': this machine's own shared libraries.")]
    string BaseImage => TryGetValue(() => BaseImage) ?? "host";

    /// <summary>Changes labels and the like of the images.</summary>
    Configure<ImageRequest> ImageSettings => request => request;

    /// <summary>Assembles an OCI image of each model from its published files, and names the release.</summary>
    Target BuildImage => _ => _
        .Description("Assembles an OCI image from the published files, without a daemon, and names the release")
        .DependsOn<IGate>(build => build.Gate)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new BuildImageStage(this.SettingsOf())));
}
