using MlPipeline.Evaluation;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Evaluates models.</summary>
public interface IEvaluate : ITrain
{
    /// <summary>Changes threshold, seed, groups or gates that the evaluator judges by; it is asked before there are scores, too.</summary>
    Configure<EvaluationRequest> EvaluateSettings => request => request;

    /// <summary>Measures each model on its held-out rows, against its baseline and between groups.</summary>
    Target Evaluate => _ => _
        .Description("Measures each model on held-out rows, against the baseline and between groups")
        .DependsOn<ITrain>(build => build.Train)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new EvaluateStage(this.SettingsOf())));
}
