using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Nuke.Sessions;

/// <summary>The commit that a pull request grew from: what a request is judged by must not come from its own tree.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="Commit">The commit, or null when there is none.</param>
internal sealed record MergeBase(string Root, string? Commit)
{
    /// <summary>The base of the checked-out commit and the branch that the request asks to be merged into.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="branch">The branch's name at the remote, such as <c>main</c>.</param>
    /// <param name="cancellation">Ends Git.</param>
    public static MergeBase Find(string root, string branch, CancellationToken cancellation)
    {
        var (exitCode, text) = Git(root, ["merge-base", $"refs/remotes/origin/{branch}", "HEAD"], cancellation);
        return new MergeBase(root, exitCode == ExitCodes.Passed && text.Trim() is { Length: > 0 } commit ? commit : null);
    }

    /// <summary>A text file as the base has it, with LF at its line ends, or null when it has none.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <param name="cancellation">Ends Git.</param>
    public string? Read(string path, CancellationToken cancellation)
    {
        if (Commit is null)
            return null;
        var (exitCode, text) = Git(Root, ["show", $"{Commit}:./{path}"], cancellation);
        return exitCode == ExitCodes.Passed ? text : null;
    }

    private static (int ExitCode, string Text) Git(string root, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var result = ChildProcess.Run(
            new ChildCommand("git", arguments) { WorkingDirectory = root, OnOutput = line => text.Append(line).Append('\n') }, cancellation);
        return (result.ExitCode, text.ToString());
    }
}
