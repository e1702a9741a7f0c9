using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Models;
using MlPipeline.Core.Runs;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Nuke.Stages;

/// <summary>Shows the models' reports on the pull request that a build runs for.</summary>
internal sealed partial class PullRequestComment(CommentSettings settings)
{
    private const string CheckName = "MlPipeline";

    private string OwnComment => Path.Combine(settings.OutputFolder, "comment.md");

    /// <summary>Posts or edits the comment, and gives the facts that the table shows.</summary>
    /// <exception cref="UserException">There is no report yet, another run's report is not what it should be, or the marker is no name.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Publish()
    {
        var environment = GitHubEnvironment.Of(settings.Variable);
        var context = PullRequestContext.Read(environment);
        var outcome = new PullRequestCommenter(Options(environment)).Publish(settings.ReportFile is { } file ? Judged(context, file) : Own(context));
        foreach (var line in new[] { outcome.Reason, outcome.Check }.OfType<string>())
            settings.Log(line);
        return
        [
            KeyValuePair.Create("State", outcome.State.ToString().ToLowerInvariant()),
            KeyValuePair.Create("Comment", outcome.Url ?? settings.ReportFile ?? "output/comment.md"),
        ];
    }

    /// <summary>How the comment is sent.</summary>
    /// <exception cref="UserException">The marker is no name.</exception>
    public CommenterOptions Options(GitHubEnvironment environment) => new()
    {
        Api = GitHubAddress.ApiOf(environment),
        Token = settings.Token,
        Author = settings.Author,
        Marker = Name().IsMatch(settings.Marker) ? settings.Marker : throw NoName(),
    };

    private UserException NoName() => new(new UserFault("The comment's marker is no name", "choose another: ./build.sh Comment --comment-marker credit-risk")
    {
        Place = "--comment-marker",
        Expected = "1 to 64 of the characters a-z, 0-9 and -",
        Actual = settings.Marker,
    });

    private CommentRequest Own(PullRequestContext context) => File.Exists(OwnComment)
        ? new CommentRequest(context, File.ReadAllText(OwnComment), "output/comment.md")
        : throw Missing.Result("Report");

    // What another run wrote is shown by this checkout's templates and judged by its gates: it may come from a fork.
    private CommentRequest Judged(PullRequestContext context, string file)
    {
        var rendered = Render(context, file);
        foreach (var line in rendered.Lines)
            settings.Log(line);
        return new CommentRequest(context, rendered.Comment, file) { Check = new CheckRequest(CheckName, rendered.Verdict, rendered.Comment) };
    }

    // A request's run that left no file ended before its report; without a request, a missing file is a wrong name.
    private RenderedBundle Render(PullRequestContext context, string file) => context.Missing is null && !File.Exists(file)
        ? UnreportedRun.Render(context.IsFork)
        : new BundleRenderer(settings.TemplatesFolder).Render(ReportBundleReader.Read(file), new BundleTerms(Gates(), context.IsFork));

    private Dictionary<string, GateSet> Gates() => ModelProject.Discover(settings.ModelsFolder)
        .Select(model => (model.Name, File: Path.Combine(model.Folder, "baseline", "gates.json")))
        .Where(model => File.Exists(model.File))
        .ToDictionary(model => model.Name, model => CanonicalJson.ReadFile(model.File, ManifestJson.Canonical.GateSet, "restore it from version control"), StringComparer.Ordinal);

    // It stands in an HTML comment, whose end it must not hold.
    [GeneratedRegex(@"\A[a-z0-9-]{1,64}\z")]
    private static partial Regex Name();
}
