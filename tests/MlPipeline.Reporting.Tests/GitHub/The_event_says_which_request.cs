using System.Text.Json.Nodes;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class The_event_says_which_request : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("event-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_request_of_the_same_repository()
    {
        var context = Read("pull_request", PullRequest("octo/models"));
        Assert.Null(context.Missing);
        Assert.Equal(("octo", "models", 7, Commenting.Head, "base", false, 12, 1), (context.Owner, context.Repository, context.Number, context.HeadSha, context.BaseSha, context.IsFork, context.RunNumber, context.RunAttempt));
    }

    [Fact]
    public void A_request_of_a_fork() => Assert.True(Read("pull_request", PullRequest("mallory/models")).IsFork);

    [Fact]
    public void A_request_of_a_fork_that_was_deleted()
    {
        var request = PullRequest("mallory/models");
        request["pull_request"]!["head"]!["repo"] = null;
        Assert.True(Read("pull_request", request).IsFork);
    }

    [Fact]
    public void A_workflow_run_of_a_fork_has_no_number_and_its_own_runs_numbers()
    {
        var context = Read("workflow_run", WorkflowRun());
        Assert.Equal(
            (null, "mallory", "patch/1", Commenting.Head, true, 40, 2),
            (context.Number, context.HeadOwner, context.HeadBranch, context.HeadSha, context.IsFork, context.RunNumber, context.RunAttempt));
    }

    [Fact]
    public void The_numbers_that_a_workflow_run_lists_are_not_looked_at()
    {
        var run = WorkflowRun();
        run["workflow_run"]!["pull_requests"] = new JsonArray(new JsonObject { ["number"] = 1 });
        Assert.Null(Read("workflow_run", run).Number);
    }

    [Theory]
    [InlineData("push")]
    [InlineData("schedule")]
    [InlineData(null)]
    public void Other_events_are_about_none(string? name) =>
        Assert.Equal("this run was not started by a pull request", Read(name, []).Missing);

    [Theory]
    [InlineData("head_sha", "main")]
    [InlineData("head_sha", "../../etc")]
    [InlineData("head_branch", "")]
    [InlineData("event", "push")]
    [InlineData("run_number", "twelve")]
    public void A_workflow_run_that_lacks_something_is_about_none(string member, string value)
    {
        var run = WorkflowRun();
        run["workflow_run"]![member] = value;
        Assert.NotNull(Read("workflow_run", run).Missing);
    }

    [Fact]
    public void An_owner_that_is_no_login_is_not_taken()
    {
        var run = WorkflowRun();
        run["workflow_run"]!["head_repository"]!["owner"]!["login"] = "a&state=all#";
        Assert.NotNull(Read("workflow_run", run).Missing);
    }

    [Fact]
    public void A_file_that_is_no_event_is_about_none()
    {
        var path = Path.Combine(folder, "event.json");
        File.WriteAllText(path, "{");
        Assert.Equal("the event file is not the JSON that belongs there", PullRequestContext.Read(Environment("pull_request", path)).Missing);
        Assert.Equal("GITHUB_EVENT_PATH names no event file", PullRequestContext.Read(Environment("pull_request", path + "x")).Missing);
    }

    private PullRequestContext Read(string? name, JsonObject payload)
    {
        var path = Path.Combine(folder, "event.json");
        File.WriteAllText(path, payload.ToJsonString());
        return PullRequestContext.Read(Environment(name, path));
    }

    private static GitHubEnvironment Environment(string? name, string path) => GitHubEnvironment.Of(variable => variable switch
    {
        "GITHUB_REPOSITORY" => "octo/models",
        "GITHUB_EVENT_NAME" => name,
        "GITHUB_EVENT_PATH" => path,
        "GITHUB_RUN_NUMBER" => "12",
        "GITHUB_RUN_ATTEMPT" => "1",
        _ => null,
    });

    private static JsonObject PullRequest(string head) => new()
    {
        ["pull_request"] = new JsonObject
        {
            ["number"] = 7,
            ["head"] = new JsonObject
            {
                ["sha"] = Commenting.Head,
                ["ref"] = "better",
                ["repo"] = new JsonObject { ["full_name"] = head, ["owner"] = new JsonObject { ["login"] = head.Split('/')[0] } },
            },
            ["base"] = new JsonObject { ["sha"] = "base" },
        },
    };

    private static JsonObject WorkflowRun() => new()
    {
        ["workflow_run"] = new JsonObject
        {
            ["event"] = "pull_request",
            ["head_sha"] = Commenting.Head,
            ["head_branch"] = "patch/1",
            ["run_number"] = 40,
            ["run_attempt"] = 2,
            ["head_repository"] = new JsonObject { ["full_name"] = "mallory/models", ["owner"] = new JsonObject { ["login"] = "mallory" } },
            ["pull_requests"] = new JsonArray(),
        },
    };
}
