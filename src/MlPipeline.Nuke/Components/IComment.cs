using MlPipeline.Nuke.Sessions;
using Nuke.Common;
using Nuke.Common.IO;

namespace MlPipeline.Nuke.Components;

/// <summary>Comments on pull requests.</summary>
public interface IComment : IHazPipeline
{
    /// <summary>Another run's results.</summary>
    [Parameter("Another run's report-bundle.json to comment on, which is held for hostile; the default is what this checkout's Report wrote.")]
    AbsolutePath ReportFile => TryGetValue(() => ReportFile);

    /// <summary>What GitHub is asked with.</summary>
    [Secret]
    [Parameter("Token that may comment on pull requests; without one the comment is printed and its file named.")]
    string GitHubToken => TryGetValue(() => GitHubToken);

    /// <summary>Posts the models' reports to the pull request, edits what was posted before, and sends nothing when nothing changed.</summary>
    Target Comment => _ => _
        .Description("Posts or edits the comment on the pull request; sends nothing when nothing changed")
        .TryAfter<IReport>(build => build.Report)
        .AssuredAfterFailure()
        .OnlyWhenDynamic(() => !this.IsInterrupted(nameof(Comment)), "the build was not interrupted")
        .Executes(() => this.RunComment());
}
