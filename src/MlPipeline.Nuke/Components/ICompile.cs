using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using MlPipeline.Training.Publishing;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Compiles models' executables.</summary>
public interface ICompile : IHazPipeline
{
    /// <summary>Changes how the publisher works: whether it is locked, and whom it tells.</summary>
    Configure<PublishRequest> CompileSettings => request => request;

    /// <summary>Publishes each model's executable once, for describe, train and score.</summary>
    Target Compile => _ => _
        .Description("Publishes each model's executable, self-contained and locked")
        .TryAfter<IRestoreData>(build => build.RestoreData)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new CompileStage(CompileSettings)));
}
