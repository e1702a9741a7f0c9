using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Accepts baselines.</summary>
public interface IAcceptBaseline : IGate
{
    /// <summary>Pins each model's current archive as the baseline of later comparisons.</summary>
    Target AcceptBaseline => _ => _
        .Description("Pins the current archive as the baseline that later models are compared with")
        .DependsOn<IGate>(build => build.Gate)
        .TryAfter<IReport>(build => build.Report)
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new AcceptBaselineStage(this.SettingsOf())));
}
