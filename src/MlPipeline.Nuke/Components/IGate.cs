using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Enforces gates.</summary>
public interface IGate : IEvaluate
{
    /// <summary>Fails the build by exit code 2 when a gate failed, or a required one did not pass.</summary>
    Target Gate => _ => _
        .Description("Enforces every gate's verdict; exit code 2 when one blocks the release")
        .DependsOn<IEvaluate>(build => build.Evaluate)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new GateStage(this.SettingsOf())));
}
