using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Proves reproducibility.</summary>
public interface IReproduce : ITrain
{
    /// <summary>How often a model is trained again under the same circumstances.</summary>
    [Parameter("How often Reproduce trains again under the same circumstances, before it changes them. Default is 2.")]
    int ReproduceTimes => TryGetValue<int?>(() => ReproduceTimes) ?? 2;

    /// <summary>Retrains each model under other circumstances and compares what comes out.</summary>
    Target Reproduce => _ => _
        .Description("Retrains in another folder, culture, time zone, processor count and vector width, and tells the tier that holds")
        .DependsOn<ITrain>(build => build.Train)
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new ReproduceStage(TrainSettings, ReproduceTimes)));
}
