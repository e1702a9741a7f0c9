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
        .TryAfter<ITrain>(build => build.Train)
        .AssuredAfterFailure()
        .OnlyWhenDynamic(() => this.CanReport(nameof(Report)), "there is something to report")
        .Executes(() => this.RunReport(TrainSettings));
}
