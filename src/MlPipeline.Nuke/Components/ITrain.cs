using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using MlPipeline.Training.Workers;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Trains models.</summary>
public interface ITrain : IRestoreData, ICompile
{
    /// <summary>Changes the circumstances that the trainer works under.</summary>
    Configure<TrainRequest> TrainSettings => request => request;

    /// <summary>Trains each model in a clean worker and stores its canonical archive.</summary>
    Target Train => _ => _
        .Description("Trains each model in a clean worker; same inputs, same bytes")
        .DependsOn<IRestoreData>(build => build.RestoreData)
        .DependsOn<ICompile>(build => build.Compile)
        .TryDependsOn<IValidateData>(build => build.ValidateData)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new TrainStage(TrainSettings)));
}
