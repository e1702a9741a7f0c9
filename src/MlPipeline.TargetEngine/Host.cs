using Nuke.Common.CI.GitHubActions;

namespace Nuke.Common;

/// <summary>Where the build runs, which decides how its output is marked up.</summary>
public class Host
{
    private protected Host()
    {
    }

    internal static Host Instance { get; set; }

    internal bool IsColoured => this is IBuildServer
        || (Environment.GetEnvironmentVariable("TERM")?.StartsWith("xterm", StringComparison.OrdinalIgnoreCase) == true
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public override string ToString() => GetType().Name;

    /// <summary>The host of a name, as <c>--host</c> gives it; null where the name is no host's.</summary>
    internal static Host Named(string name) => new Host[] { new Terminal(), new GitHubActions() }
        .FirstOrDefault(x => x.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static Host Detect() => GitHubActions.IsRunningGitHubActions ? new GitHubActions() : new Terminal();

    /// <summary>Heads what follows, until the result is disposed.</summary>
    internal virtual IDisposable WriteBlock(string text)
    {
        Screen.Line(Style.Debug);
        Screen.Line(Style.Debug, "╬" + new string('═', text.Length + 5));
        Screen.Line(Style.Debug, "║ " + Screen.Paint(Style.Information, text));
        Screen.Line(Style.Debug, "╬" + new string('═', Math.Max(text.Length - 4, 2)));
        Screen.Line(Style.Debug);
        return new Bracket(() => { });
    }

    /// <summary>Tells the host of a warning or an error in its own way.</summary>
    internal virtual void Report(LogEvent logEvent)
    {
    }
}
