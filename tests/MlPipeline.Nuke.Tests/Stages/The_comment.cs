using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_comment : IDisposable
{
    private readonly TemporaryCheckout checkout = new("Alpha");
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["GITHUB_REPOSITORY"] = "owner/models" };

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Is_skipped_where_no_request_started_the_run_and_its_file_is_named()
    {
        checkout.Write("output/comment.md", "a comment\n");
        Assert.Equal([KeyValuePair.Create("State", "skipped"), KeyValuePair.Create("Comment", "output/comment.md")], Publish());
        Assert.Contains("the comment stands in output/comment.md", Assert.Single(checkout.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_skipped_without_a_token_though_there_is_a_request()
    {
        checkout.Write("output/comment.md", "a comment\n");
        StartedBy("owner/models");
        Assert.Contains(KeyValuePair.Create("State", "skipped"), Publish());
        Assert.StartsWith("there is no token", Assert.Single(checkout.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_report() =>
        Assert.Equal("./build.sh Report", Assert.Throws<UserException>(() => Publish()).Fault.Mend);

    [Fact]
    public void Refuses_another_runs_file_that_is_no_report()
    {
        var file = checkout.Write("downloaded.json", """{"schemaVersion":1,"models":[{"model":"<script>"}]}""");
        Assert.DoesNotContain("<script>", Assert.Throws<UserException>(() => Publish(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_forks_code_computed_it_and_judges_it_by_this_checkouts_gates()
    {
        checkout.Write("templates/comment.md.scriban", "## {{ model }}\n");
        checkout.Write("src/Models/Alpha/baseline/gates.json", """{"gates":[{"kind":"metric","metric":"auc","bound":0.7,"reason":"as the test needs it","minimumCount":30,"required":true}]}""");
        var file = Path.Combine(checkout.Root, "downloaded.json");
        ReportBundleWriter.Write(file, new ReportBundle([new BundledModel("alpha", "Alpha") { Failures = [] }]));
        StartedBy("stranger/models");
        Publish(file);
        Assert.StartsWith("A fork's code computed this report", checkout.Log[0], StringComparison.Ordinal);
        Assert.Contains(checkout.Log, line => line.Contains("alpha: not evaluated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("owner/models", "no report: failed")]
    [InlineData("stranger/models", "A fork's code computed this report: its numbers are the fork's word.")]
    public void Tells_a_request_of_a_run_that_left_no_file(string head, string first)
    {
        StartedBy(head);
        Publish(Path.Combine(checkout.Root, "none.json"));
        Assert.Equal(first, checkout.Log[0]);
        Assert.Contains("  The pipeline ended before it could report; its log says why.", checkout.Log);
    }

    [Fact]
    public void Refuses_a_missing_file_where_no_request_started_the_run()
    {
        Assert.Equal("There is no report file", Assert.Throws<UserException>(() => Publish(Path.Combine(checkout.Root, "none.json"))).Fault.Problem);
        Assert.Empty(checkout.Log);
    }

    [Fact]
    public void Is_a_workflows_own_unless_another_author_and_marker_are_named()
    {
        Assert.Equal(("github-actions[bot]", "report"), Signed(Settings()));
        Assert.Equal(("an-app[bot]", "credit-risk"), Signed(Settings(author: "an-app[bot]", marker: "credit-risk")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Report")]
    [InlineData("report\n")]
    [InlineData("a --> b")]
    [InlineData("a23456789b123456789c123456789d123456789e123456789f123456789g12345")]
    public void Has_a_marker_that_is_a_name(string marker)
    {
        checkout.Write("output/comment.md", "a comment\n");
        var fault = Assert.Throws<UserException>(() => new PullRequestComment(Settings(marker: marker)).Publish()).Fault;
        Assert.Equal(("--comment-marker", marker), (fault.Place, fault.Actual));
        Assert.Equal(new string('m', 64), Signed(Settings(marker: new string('m', 64))).Marker);
    }

    private static (string Author, string Marker) Signed(CommentSettings settings)
    {
        var options = new PullRequestComment(settings).Options(new GitHubEnvironment());
        return (options.Author, options.Marker);
    }

    private void StartedBy(string head)
    {
        variables["GITHUB_EVENT_NAME"] = "pull_request";
        variables["GITHUB_RUN_NUMBER"] = "12";
        variables["GITHUB_RUN_ATTEMPT"] = "1";
        variables["GITHUB_EVENT_PATH"] = checkout.Write("event.json", $$"""
            {
              "number": 7,
              "pull_request": {
                "number": 7,
                "head": { "sha": "{{new string('a', 40)}}", "ref": "change", "repo": { "full_name": "{{head}}", "owner": { "login": "{{head.Split('/')[0]}}" } } },
                "base": { "sha": "{{new string('b', 40)}}", "ref": "main", "repo": { "full_name": "owner/models", "owner": { "login": "owner" } } }
              },
              "repository": { "full_name": "owner/models", "owner": { "login": "owner" } }
            }
            """);
    }

    private IReadOnlyList<KeyValuePair<string, string>> Publish(string? reportFile = null) => new PullRequestComment(Settings(reportFile)).Publish();

    private CommentSettings Settings(string? reportFile = null, string author = CommentSettings.DefaultAuthor, string marker = CommentSettings.DefaultMarker) =>
        new(Path.Combine(checkout.Root, "output"), Path.Combine(checkout.Root, "src", "Models"))
        {
            TemplatesFolder = Path.Combine(checkout.Root, "templates"),
            ReportFile = reportFile,
            Author = author,
            Marker = marker,
            Variable = variables.GetValueOrDefault,
            Log = checkout.Log.Add,
        };
}
