using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Data.Collecting;

/// <summary>Asks git about the repository that a folder lies in.</summary>
internal sealed class GitProgram(string folder, CancellationToken cancellation)
{
    // What a hook or a shell set would have git look elsewhere, or take patterns for names.
    private static readonly string[] Unset =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX",
        "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    private static readonly Dictionary<string, string?> Overrides =
        Unset.Select(name => KeyValuePair.Create(name, (string?)null)).Append(new("LC_ALL", "C")).ToDictionary(StringComparer.Ordinal);

    /// <exception cref="UserException">There is no git program.</exception>
    public GitAnswer Run(params IReadOnlyList<string> arguments)
    {
        List<string> lines = [], errors = [];
        var command = new ChildCommand("git", arguments)
        {
            WorkingDirectory = folder,
            Overrides = Overrides,
            OnOutput = lines.Add,
            OnError = errors.Add,
            IsOutputWhole = true,
        };
        return new GitAnswer(ChildProcess.Run(command, cancellation).ExitCode, lines, errors);
    }

    /// <summary>The lines that git answers with.</summary>
    /// <exception cref="UserException">Git refuses.</exception>
    public IReadOnlyList<string> Ask(params IReadOnlyList<string> arguments)
    {
        var answer = Run(arguments);
        return answer.ExitCode == ExitCodes.Passed ? answer.Lines : throw Refused(answer);
    }

    public UserException Refused(GitAnswer answer) => new(
        new UserFault("Git does not tell which data branches and tags pin", "do as git says, then run the same command again; nothing was removed")
        {
            Place = folder,
            Actual = string.Join('\n', answer.Errors.Concat(answer.Lines).Take(5)),
        });
}
