using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Data.Collecting;

/// <summary>Reads which digests the pins of a repository's branches and tags hold.</summary>
internal sealed class History(string root, CancellationToken cancellation)
{
    private const int NothingFound = 1;

    /// <summary>Whether there is any history.</summary>
    public bool Exists => Git(["rev-parse", "--git-dir"], out _) == ExitCodes.Passed;

    /// <summary>Whether the history was cut off when it was fetched.</summary>
    public bool IsShallow => Git(["rev-parse", "--is-shallow-repository"], out var lines) == ExitCodes.Passed && lines is ["true"];

    /// <summary>The digests in the pins of every branch, remote branch, tag and stash, and of what is checked out.</summary>
    /// <exception cref="UserException">Git does not answer.</exception>
    public IEnumerable<string> Names()
    {
        var commits = Ask(["for-each-ref", "--format=%(objectname)"]).Concat(Git(["rev-parse", "HEAD"], out var head) == ExitCodes.Passed ? head : []);
        return commits.Distinct(StringComparer.Ordinal).SelectMany(NamesOf).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> NamesOf(string commit)
    {
        string[] pins = [":(top)*.dvc", ":(top)dvc.lock", ":(top)*/dvc.lock"];
        var arguments = new List<string> { "grep", "--no-color", "-h", "-a", "-E", "(md5|sha256):", commit, "--" };
        return Git([.. arguments, .. pins], out var lines) is ExitCodes.Passed or NothingFound
            ? lines.Select(PinnedNames.In).OfType<string>()
            : throw Fault(lines);
    }

    private List<string> Ask(IReadOnlyList<string> arguments) => Git(arguments, out var lines) == ExitCodes.Passed ? lines : throw Fault(lines);

    private int Git(IReadOnlyList<string> arguments, out List<string> lines)
    {
        var output = new List<string>();
        var result = ChildProcess.Run(new ChildCommand("git", arguments) { WorkingDirectory = root, OnOutput = output.Add }, cancellation);
        lines = output;
        return result.ExitCode;
    }

    private UserException Fault(List<string> lines) => new(
        new UserFault("Git does not tell which data branches and tags pin", "see what Git says; nothing was removed") { Place = root, Actual = string.Join('\n', lines.Take(5)) });
}
