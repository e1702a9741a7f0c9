using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
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
    [Parameter("Token that may comment on pull requests; without one nothing is sent, and the file that holds the comment is named.")]
    string GitHubToken => TryGetValue(() => GitHubToken);

    /// <summary>The login that the token writes as: another for a person's token or an app's.</summary>
    [Parameter("Login that the token writes as, by which a comment of its own is found again. Default is 'github-actions[bot]'.")]
    string CommentAuthor => TryGetValue(() => CommentAuthor) ?? CommentSettings.DefaultAuthor;

    /// <summary>The pipeline's name within the repository, 1 to 64 of a-z, 0-9 and -.</summary>
    [Parameter("Name that keeps the comments of two pipelines in one repository apart: 1 to 64 of a-z, 0-9 and -. Default is 'report'.")]
    string CommentMarker => TryGetValue(() => CommentMarker) ?? CommentSettings.DefaultMarker;

    /// <summary>
    /// Posts the models' reports to the pull request, or edits what was posted before. Sends nothing when nothing changed since the same run said it;
    /// a newer run that changes nothing edits a hidden line, of which nobody is notified.
    /// </summary>
    Target Comment => _ => _
        .Description("Posts or edits the comment on the pull request; sends nothing when nothing changed")
        .TryAfter<IReport>(build => build.Report)
        .AssuredAfterFailure()
        .OnlyWhenDynamic(() => !this.IsInterrupted(nameof(Comment)), "the build was not interrupted")
        .Executes(() => this.RunComment());
}
