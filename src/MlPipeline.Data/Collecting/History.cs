using System.ComponentModel;
using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Collecting;

/// <summary>Reads which digests the pins of a git repository hold: those of all that it has a name for.</summary>
internal sealed class History
{
    private const int NothingFound = 1;
    private const int CommitsAtATime = 64;

    private static readonly string[] Pins = ["--", ":(top)*.dvc", ":(top)dvc.lock", ":(top)*/dvc.lock"];

    private readonly CancellationToken cancellation;

    /// <exception cref="UserException">There is a repository, but git does not answer.</exception>
    public History(string root, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Git = new GitProgram(root, cancellation);
        try
        {
            Read(root, Git.Run("rev-parse", "--show-cdup", "--is-shallow-repository"));
        }
        catch (UserException fault) when (fault.InnerException is Win32Exception)
        {
            Doubt = "There is no git program to tell what branches and tags pin";
        }
    }

    public GitProgram Git { get; }

    /// <summary>Why branches and tags that pin data may be unknown here; null when they are not.</summary>
    public string? Doubt { get; private set; }

    /// <summary>Whether git answers at all.</summary>
    public bool Exists => Top is not null;

    /// <summary>The top of the working tree; null when there is no repository.</summary>
    public string? Top { get; private set; }

    /// <summary>
    /// The digests at every branch, remote branch, tag, stash, working tree's <c>HEAD</c> and other commit, and in the index of every working tree; and
    /// those of the working trees' own pins.
    /// </summary>
    /// <exception cref="UserException">Git does not answer.</exception>
    public IEnumerable<PinnedName> Names(IEnumerable<NamedCommit> others)
    {
        var trees = WorkingTrees();
        var heads = trees.Where(tree => tree.Id.Any(digit => digit != '0')).Select(tree => tree with { Name = "HEAD of " + tree.Name });
        var commits = Refs().Concat(heads).Concat(Stashes()).Concat(others).DistinctBy(commit => commit.Id);
        // Where a repository keeps its own files elsewhere, git takes that place for a working tree.
        string[] folders = [Top!, .. trees.Select(tree => tree.Name).Where(folder => Path.Exists(Path.Combine(folder, ".git")))];
        return commits.Chunk(CommitsAtATime).SelectMany(NamesAt).Concat(folders.Distinct(StringComparer.Ordinal).SelectMany(NamesIn));
    }

    /// <summary>All that has a name, but for names of mere files.</summary>
    public IEnumerable<NamedCommit> Refs()
    {
        var answer = Git.Run("for-each-ref", "--format=%(objectname) %(objecttype) %(*objecttype) %(refname)");
        if (answer.ExitCode != ExitCodes.Passed || answer.Errors.Any(line => line.Contains("broken ref", StringComparison.Ordinal)))
            throw Git.Refused(answer);
        return answer.Lines.Select(line => line.Split(' ', 4))
            .Where(parts => parts[1] != "blob" && parts[2] != "blob")
            .Select(parts => new NamedCommit(parts[0], parts[3]));
    }

    private void Read(string root, GitAnswer answer)
    {
        if (answer is { ExitCode: ExitCodes.Passed, Lines: [var up, var shallow] })
        {
            Top = Path.GetFullPath(up, RealPath.Of(root));
            Doubt = shallow == "true" ? "The history is cut off, so branches and tags that pin data may be missing" : null;
            return;
        }

        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                throw Git.Refused(answer);
        }

        Doubt = "There is no git repository to tell what branches and tags pin";
    }

    private List<NamedCommit> WorkingTrees()
    {
        var trees = new List<NamedCommit>();
        var path = "";
        foreach (var parts in Git.Ask("worktree", "list", "--porcelain").Select(line => line.Split(' ', 2)))
        {
            if (parts[0] == "worktree")
                path = Path.GetFullPath(parts[1]);
            if (parts[0] == "HEAD")
                trees.Add(new NamedCommit(parts[1], path));
        }

        return trees;
    }

    // A stash keeps the index, and what was not tracked, in parents of its own.
    private IEnumerable<NamedCommit> Stashes() => Git.Run("rev-parse", "--verify", "--quiet", "refs/stash").ExitCode != ExitCodes.Passed
        ? []
        : Git.Ask("log", "--walk-reflogs", "--no-show-signature", "--no-color", "--no-patch", "--format=%H %P", "refs/stash", "--")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(commit => new NamedCommit(commit, "a stash"));

    private IEnumerable<PinnedName> NamesAt(NamedCommit[] commits)
    {
        var names = commits.ToDictionary(commit => commit.Id, commit => commit.Name, StringComparer.Ordinal);
        return Grep(Git, [PinnedNames.LinePattern, .. names.Keys]).Select(found => found.Place.Split(':', 2) is [var id, var file] && names.TryGetValue(id, out var name)
            ? found with { Place = $"{file} at {name}" }
            : found);
    }

    private IEnumerable<PinnedName> NamesIn(string folder) =>
        Grep(new GitProgram(folder, cancellation), ["--cached", PinnedNames.LinePattern]).Select(found => found with { Place = $"{found.Place} in the index of {folder}" })
            .Concat(WorkingPins.Below(folder));

    private static IEnumerable<PinnedName> Grep(GitProgram git, IReadOnlyList<string> what)
    {
        string[] style = ["--no-color", "--no-line-number", "--no-column", "--no-heading", "--no-break", "--no-recurse-submodules", "--full-name", "--null", "--text"];
        var answer = git.Run(["grep", .. style, "--extended-regexp", .. what, .. Pins]);
        return answer.ExitCode is not (ExitCodes.Passed or NothingFound) || answer.Errors.Any(line => line.StartsWith("error:", StringComparison.Ordinal))
            ? throw git.Refused(answer)
            : answer.Lines.Select(line => line.Split('\0', 2)).SelectMany(parts => PinnedNames.In(parts[^1]).Select(digest => new PinnedName(digest, parts[0])));
    }
}
