namespace Nuke.Common.Execution;

/// <summary>The file that <c>--continue</c> goes by: the invocation, then the targets that succeeded.</summary>
internal sealed class BuildAttempt
{
    private readonly AbsolutePath _file;

    internal BuildAttempt(AbsolutePath file, IEnumerable<string> arguments, bool continues)
    {
        _file = file;
        // FNV-1a: no secret, and the platform's own hashes cost a tenth of the time to the first line.
        var invocation = string.Join(' ', arguments.Where(x => !Arguments.IsName(x)));
        var hash = $"{invocation.Aggregate(14695981039346656037, (sum, c) => unchecked((sum ^ c) * 1099511628211)):x16}";
        var before = continues && file.FileExists() ? File.ReadAllLines(file) : [hash];
        if (before.FirstOrDefault() != hash)
            Log.Warning("Build invocation changed. Restarting ...");
        else
            Finished = before.Skip(1).ToList();
        File.WriteAllLines(file, [hash, .. Finished]);
    }

    internal IReadOnlyList<string> Finished { get; } = [];
    internal void Add(ExecutableTarget target) => File.AppendAllLines(_file, [target.Name]);
}
