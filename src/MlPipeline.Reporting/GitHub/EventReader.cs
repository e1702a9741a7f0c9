using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Reads the event that started a run. Its words are anybody's: names and digests of another form than GitHub's are not taken.</summary>
internal static partial class EventReader
{
    private const long MostBytes = 32 << 20;

    /// <summary>The pull request, or why there is none.</summary>
    public static PullRequestContext Read(GitHubEnvironment environment)
    {
        if (environment.EventName is not ("pull_request" or "workflow_run"))
            return PullRequestContext.None("this run was not started by a pull request");
        if (environment.Repository?.Split('/') is not [var owner, var name] || !Login().IsMatch(owner) || !RepositoryName().IsMatch(name))
            return PullRequestContext.None("GITHUB_REPOSITORY names no repository");
        if (environment.EventPath is not { } path || new FileInfo(path) is not { Exists: true, Length: <= MostBytes })
            return PullRequestContext.None("GITHUB_EVENT_PATH names no event file");
        var repository = new PullRequestContext { Owner = owner, Repository = name };
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return environment.EventName == "pull_request" ? OfPullRequest(document.RootElement, repository, environment) : OfWorkflowRun(document.RootElement, repository);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return PullRequestContext.None("the event file is not the JSON that belongs there");
        }
    }

    private static PullRequestContext OfPullRequest(JsonElement root, PullRequestContext repository, GitHubEnvironment environment)
    {
        if (Member(root, "pull_request") is not { } request || Number(request, "number") is not (> 0 and <= int.MaxValue and var number))
            return PullRequestContext.None("the event holds no pull request");
        return Checked(repository with
        {
            Number = (int)number,
            HeadOwner = Text(request, "head", "repo", "owner", "login") ?? Text(request, "head", "user", "login") ?? "",
            HeadBranch = Text(request, "head", "ref") ?? "",
            HeadSha = Text(request, "head", "sha") ?? "",
            BaseSha = Text(request, "base", "sha"),
            IsFork = IsOther(Text(request, "head", "repo", "full_name"), repository),
            RunNumber = Whole(environment.RunNumber),
            RunAttempt = Whole(environment.RunAttempt),
        });
    }

    private static PullRequestContext OfWorkflowRun(JsonElement root, PullRequestContext repository)
    {
        if (Member(root, "workflow_run") is not { } run)
            return PullRequestContext.None("the event holds no workflow run");
        if (Text(run, "event") != "pull_request")
            return PullRequestContext.None("the workflow run was not started by a pull request");
        return Checked(repository with
        {
            HeadOwner = Text(run, "head_repository", "owner", "login") ?? "",
            HeadBranch = Text(run, "head_branch") ?? "",
            HeadSha = Text(run, "head_sha") ?? "",
            IsFork = IsOther(Text(run, "head_repository", "full_name"), repository),
            RunNumber = Number(run, "run_number") ?? 0,
            RunAttempt = Number(run, "run_attempt") ?? 0,
        });
    }

    private static PullRequestContext Checked(PullRequestContext context) => context switch
    {
        _ when !Sha().IsMatch(context.HeadSha) => PullRequestContext.None("the event names no head commit"),
        _ when context.RunNumber <= 0 || context.RunAttempt <= 0 => PullRequestContext.None("the run has no number"),
        { Number: null } when !Login().IsMatch(context.HeadOwner) || context.HeadBranch.Length is 0 or > 250 =>
            PullRequestContext.None("the event names no head branch"),
        _ => context,
    };

    // A fork that was deleted has no name, and is no less a fork.
    private static bool IsOther(string? fullName, PullRequestContext repository) =>
        !string.Equals(fullName, $"{repository.Owner}/{repository.Repository}", StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement element, params string[] path) =>
        Along(element, path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static long? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    private static JsonElement? Along(JsonElement element, string[] path) =>
        path.Aggregate<string, JsonElement?>(element, (current, name) => current is { } found ? Member(found, name) : null);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static long Whole(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\A[0-9a-f]{40}(?:[0-9a-f]{24})?\z")]
    private static partial Regex Sha();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,100}\z")]
    private static partial Regex Login();

    [GeneratedRegex(@"\A(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex RepositoryName();
}
