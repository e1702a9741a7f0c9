using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>The file that <c>--continue</c> goes by: the invocation, then the targets that succeeded.</summary>
internal sealed class BuildAttempt
{
    private readonly AbsolutePath _file;

    private BuildAttempt(AbsolutePath file, IReadOnlySet<string> finished) => (_file, Finished) = (file, finished);

    /// <summary>The targets that the attempt before finished.</summary>
    internal IReadOnlySet<string> Finished { get; }

    internal static BuildAttempt Start(AbsolutePath file, IEnumerable<string> arguments, bool continues)
    {
        var invocation = string.Join(' ', arguments.Where(x => !x.StartsWith('-')));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(invocation)));
        var finished = continues && file.FileExists() ? Read(file, hash) : [];
        File.WriteAllLines(file, [hash, .. finished]);
        return new BuildAttempt(file, finished);
    }

    internal void Add(ExecutableTarget target) => File.AppendAllLines(_file, [target.Name]);

    private static HashSet<string> Read(string file, string hash)
    {
        var lines = File.ReadAllLines(file);
        if (lines.Length > 0 && lines[0] == hash)
            return lines.Skip(1).ToHashSet(StringComparer.Ordinal);

        Log.Warning("Build invocation changed. Restarting ...");
        return [];
    }
}
