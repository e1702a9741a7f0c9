using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Proves reproducibility.</summary>
public interface IReproduce : ITrain
{
    /// <summary>Retrains each model under other circumstances and compares every byte.</summary>
    Target Reproduce => _ => _
        .Description("Retrains in another folder, culture, time zone and processor count, and compares every byte")
        .DependsOn<ITrain>(build => build.Train)
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new ReproduceStage(TrainSettings)));
}
