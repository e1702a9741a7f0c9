using Nuke.Common.CI.GitHubActions;

namespace Nuke.Common;

/// <summary>Where the build runs, which decides how its output is marked up.</summary>
public class Host
{
    private protected Host() { }
    internal static Host Instance { get; set; }

    internal bool IsColoured => this is IBuildServer
        || (Environment.GetEnvironmentVariable("TERM")?.StartsWith("xterm", StringComparison.OrdinalIgnoreCase) == true
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public override string ToString() => GetType().Name;
    internal static Host Named(string name) => new Host[] { new Terminal(), new GitHubActions() }
        .FirstOrDefault(x => x.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
    internal static Host Detect() => GitHubActions.IsRunningGitHubActions ? new GitHubActions() : new Terminal();

    internal virtual void BeginBlock(string text)
    {
        Screen.Line(Style.Debug);
        Screen.Line(Style.Debug, "╬" + new string('═', text.Length + 5));
        Screen.Line(Style.Debug, "║ " + Screen.Paint(Style.Information, text));
        Screen.Line(Style.Debug, "╬" + new string('═', Math.Max(text.Length - 4, 2)));
        Screen.Line(Style.Debug);
    }

    internal virtual void EndBlock(string text) { }
    internal virtual void Report(LogEvent logEvent) { }
}
