using MlPipeline.Nuke.Sessions;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Reports on models.</summary>
public interface IReport : ITrain
{
    /// <summary>Renders comment, step summary and console table, whatever failed before.</summary>
    Target Report => _ => _
        .Description("Renders comment.md, summary.md and the console table, also after a failure")
        .TryAfter<IGate>(build => build.Gate)
        .TryAfter<IEvaluate>(build => build.Evaluate)
        .TryAfter<IValidateData>(build => build.ValidateData)
        .After(Train, Compile, RestoreData)
        .AssuredAfterFailure()
        .OnlyWhenDynamic(() => !this.IsInterrupted(nameof(Report)), "the build was not interrupted")
        .Executes(() => this.RunReport(this.SettingsOf()));
}
