using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Collecting;

/// <summary>What the git remotes have names for, and so may pin data in the data remote that others need.</summary>
/// <param name="Known">The commits that are known here too, whether a name of ours leads to them or not.</param>
/// <param name="Doubts">What is not known here.</param>
internal sealed record RemoteRefs(IReadOnlyList<NamedCommit> Known, IReadOnlyList<UserFault> Doubts)
{
    private const string Nonetheless = "or collect nonetheless: ./build.sh CollectGarbage --collect-remote --force";

    public static RemoteRefs None { get; } = new([], []);

    /// <summary>Asks every configured remote.</summary>
    public static RemoteRefs Of(History history)
    {
        var ours = history.Refs().Select(commit => commit.Id).ToHashSet(StringComparer.Ordinal);
        var asked = history.Git.Ask("remote").Select(remote => Of(history.Git, remote, ours)).ToList();
        return new RemoteRefs([.. asked.SelectMany(one => one.Known)], [.. asked.SelectMany(one => one.Doubts)]);
    }

    private static RemoteRefs Of(GitProgram git, string remote, HashSet<string> ours)
    {
        var answer = git.Run("ls-remote", "--", remote);
        if (answer.ExitCode != ExitCodes.Passed)
            return new RemoteRefs([], [Silent(remote, answer)]);
        var theirs = answer.Lines.Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2)
            .Select(parts => new NamedCommit(parts[0], $"{parts[1]} of {remote}"))
            .DistinctBy(commit => commit.Id)
            .ToLookup(commit => ours.Contains(commit.Id) ? "commit" : git.Run("cat-file", "-t", commit.Id + "^{}").Lines is [var kind] ? kind : "");
        List<string> unknown = [.. theirs[""].Select(commit => commit.Name)];
        return new RemoteRefs([.. theirs["commit"], .. theirs["tree"]], unknown.Count == 0 ? [] : [Unknown(remote, unknown)]);
    }

    private static UserFault Silent(string remote, GitAnswer answer) =>
        new("A git remote does not tell which branches and tags it has, and they may pin data in the data remote", "do as git says, " + Nonetheless)
        {
            Place = remote,
            Actual = string.Join('\n', answer.Errors.Take(5)),
        };

    private static UserFault Unknown(string remote, List<string> names) =>
        new(
            "A git remote has branches or tags that are not known here, and they may pin data in the data remote",
            $"fetch them: git fetch --prune {remote} \"+refs/*:refs/seen/{remote}/*\"; {Nonetheless}")
        {
            Place = remote,
            Actual = string.Join(", ", names.Take(5)) + (names.Count > 5 ? ", …" : ""),
        };
}
