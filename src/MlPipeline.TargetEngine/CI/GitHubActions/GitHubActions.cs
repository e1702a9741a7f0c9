using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>A run on GitHub Actions, as its environment variables tell it.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "In NUKE these are members of the instance.")]
public class GitHubActions : Host, IBuildServer
{
    internal GitHubActions() { }
    internal static bool IsRunningGitHubActions => Variable("GITHUB_ACTIONS") != null;

    /// <summary>The run, or null where the host is another.</summary>
    public static new GitHubActions Instance => Host.Instance as GitHubActions;
    string IBuildServer.Branch => Ref;
    string IBuildServer.Commit => Sha;
    public string Repository => Variable("GITHUB_REPOSITORY");
    public string RepositoryOwner => Variable("GITHUB_REPOSITORY_OWNER");
    public string EventName => Variable("GITHUB_EVENT_NAME");
    public string EventPath => Variable("GITHUB_EVENT_PATH");
    public string Sha => Variable("GITHUB_SHA");
    public string Ref => Variable("GITHUB_REF");
    public string HeadRef => Variable("GITHUB_HEAD_REF");
    public string BaseRef => Variable("GITHUB_BASE_REF");
    public string ServerUrl => Variable("GITHUB_SERVER_URL");
    public string Token => Variable("GITHUB_TOKEN");
    public long RunId => Number("GITHUB_RUN_ID");
    public long RunNumber => Number("GITHUB_RUN_NUMBER");
    public long RunAttempt => Number("GITHUB_RUN_ATTEMPT");
    public bool IsPullRequest => EventName == "pull_request";

    /// <summary>The number in the event's file; null where the event is about no pull request.</summary>
    public int? PullRequestNumber => File.Exists(EventPath) ? (int?)JsonNode.Parse(File.ReadAllText(EventPath))!["number"] : null;
    public AbsolutePath StepSummaryFile => Variable("GITHUB_STEP_SUMMARY");
    public void Group(string group) => WriteCommand("group", group);
    public void EndGroup(string group) => WriteCommand("endgroup", group);
    public void WriteDebug(string message) => WriteCommand("debug", message);
    public void WriteWarning(string message) => WriteCommand("warning", message);
    public void WriteError(string message) => WriteCommand("error", message);

    public void WriteCommand(string command, string message = null, Configure<Dictionary<string, object>> dictionaryConfigurator = null)
    {
        static string Text(object value) => Screen.Secrets.Apply(Convert.ToString(value, CultureInfo.InvariantCulture));
        var properties = (dictionaryConfigurator?.Invoke([]) ?? []).Select(x => $"{x.Key}={WorkflowText.EscapeProperty(Text(x.Value))}").ToList();
        Console.Out.WriteLine($"::{string.Join(' ', [command, .. properties.Take(1)])}{string.Concat(properties.Skip(1).Select(x => "," + x))}"
            + $"::{WorkflowText.EscapeData(Text(message))}");
    }

    internal override void BeginBlock(string text) => Group(text);
    internal override void EndBlock(string text) => EndGroup(text);
    internal override void Report(LogEvent logEvent)
        => WriteCommand(logEvent.Level == LogEventLevel.Warning ? "warning" : "error", logEvent.RenderMessage(CultureInfo.InvariantCulture));
    private static string Variable(string name) => Environment.GetEnvironmentVariable(name);
    private static long Number(string name) => long.TryParse(Variable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
