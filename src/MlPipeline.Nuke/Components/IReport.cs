using MlPipeline.Nuke.Sessions;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Reports on models.</summary>
public interface IReport : ITrain
{
    /// <summary>Renders comment, step summary, page and console table, whatever failed before.</summary>
    Target Report => _ => _
        .Description("Renders comment.md, summary.md, report.html and the console table, also after a failure")
        .TryAfter<ISmokeTest>(build => build.SmokeTest)
        .TryAfter<IDeployStaging>(build => build.DeployStaging)
        .TryAfter<IBuildImage>(build => build.BuildImage)
        .TryAfter<IGate>(build => build.Gate)
        .TryAfter<IEvaluate>(build => build.Evaluate)
        .TryAfter<IValidateData>(build => build.ValidateData)
        .After(Train, Compile, RestoreData)
        .AssuredAfterFailure()
        .OnlyWhenDynamic(() => !this.IsInterrupted(nameof(Report)), "the build was not interrupted")
        .Executes(() => this.RunReport(this.SettingsOf()));
}
