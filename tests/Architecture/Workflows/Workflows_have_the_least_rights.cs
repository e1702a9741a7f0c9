using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace MlPipeline.Architecture.Tests.Workflows;

public sealed partial class Workflows_have_the_least_rights(Repository repository)
{
    private const string DefaultBranch = "${{ github.event.repository.default_branch }}";

    private IReadOnlyList<Workflow> Workflows => Workflow.Of(repository);

    private IEnumerable<WorkflowJob> Jobs => Workflows.SelectMany(workflow => workflow.Jobs);

    [Fact]
    public void There_are_three() =>
        Assert.Equal(["comment.yml", "main.yml", "pull-request.yml"], Workflows.Select(workflow => Path.GetFileName(workflow.File)));

    [Fact]
    public void Every_action_is_named_by_its_commit_and_version() => Offences.None(
        from workflow in Workflows
        from line in workflow.Text.Split('\n')
        where line.Contains("uses:", StringComparison.Ordinal) && !Pinned().IsMatch(line)
        select $"{workflow.File}: {line.Trim()}");

    [Fact]
    public void An_action_has_one_commit_everywhere() => Assert.All(
        Jobs.SelectMany(job => job.Steps).Select(step => step.Uses).OfType<string>().Distinct().GroupBy(uses => uses.Split('@')[0]),
        commits => Assert.Single(commits));

    [Fact]
    public void Every_workflow_takes_all_rights_away_and_runs_one_at_a_time() => Offences.None(
        from workflow in Workflows
        where !workflow.Root.Children.TryGetValue("permissions", out var rights) || rights is not YamlMappingNode { Children.Count: 0 } || !workflow.Root.Children.ContainsKey("concurrency")
        select workflow.File);

    [Fact]
    public void Every_job_names_its_rights_its_time_and_its_engine() => Offences.None(
        from job in Jobs
        where job.Permissions is null || !job.Has("timeout-minutes") || job.Variable("MLPIPELINE_ENGINE") is not ("bundled" or "nuke")
        select job.Place);

    [Fact]
    public void No_workflow_runs_a_requests_code_with_the_repositorys_rights() => Offences.None(
        from workflow in Workflows
        where workflow.Text.Contains("pull_request_target", StringComparison.Ordinal)
        select workflow.File);

    [Fact]
    public void No_checkout_leaves_its_credentials() => Offences.None(
        from job in Jobs
        from step in job.Steps
        where step.IsCheckout && step.With("persist-credentials") != "false"
        select job.Place);

    [Fact]
    public void The_job_that_runs_a_requests_code_reads_and_has_no_token() => Offences.None(
        from job in Jobs
        where !job.MayWrite
        from word in job.Words.Select(word => Secret().IsMatch(word) ? word : "").Append(job.Permissions is ["contents: read"] ? "" : "its rights")
        where word.Length > 0
        select $"{job.Place}: {word}");

    [Fact]
    public void The_pipeline_of_a_request_is_such_a_job() =>
        Assert.Equal(["contents: read"], Jobs.Single(job => job.Place == ".github/workflows/pull-request.yml: pipeline").Permissions!);

    [Fact]
    public void A_job_that_may_write_runs_the_default_branch_and_no_cache() => Offences.None(
        from job in Jobs
        where job.MayWrite
        from step in job.Steps
        where (step.IsCheckout && step.With("ref") != DefaultBranch) || step.Uses?.StartsWith("actions/cache", StringComparison.Ordinal) == true || step.With("cache") is not null
        select job.Place);

    [Fact]
    public void A_comment_writes_to_requests_and_checks_alone() => Assert.All(
        Jobs.Where(job => job.MayWrite),
        job => Assert.Equal(["checks: write", "pull-requests: write"], job.Permissions!.Where(right => right.EndsWith("write", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));

    [Fact]
    public void No_script_holds_an_expression() => Offences.None(
        from job in Jobs
        from step in job.Steps
        where step.Run?.Contains("${{", StringComparison.Ordinal) == true
        select $"{job.Place}: {step.Run}");

    [Theory]
    [InlineData("- uses: actions/checkout@v7", false)]
    [InlineData("- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", false)]
    [InlineData("- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", true)]
    public void A_pin_is_a_commit_with_its_version(string line, bool holds) => Assert.Equal(holds, Pinned().IsMatch(line));

    [GeneratedRegex(@"^\s*(?:- )?uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"secrets\.|github\.token|GITHUB_TOKEN|GH_TOKEN")]
    private static partial Regex Secret();
}
