using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>The file that <c>--continue</c> goes by: the invocation, then the targets that succeeded.</summary>
internal sealed class BuildAttempt
{
    private readonly AbsolutePath _file;

    internal BuildAttempt(AbsolutePath file, IEnumerable<string> arguments, bool continues)
    {
        _file = file;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', arguments.Where(x => !Arguments.IsName(x))))));
        var before = continues && file.FileExists() ? File.ReadAllLines(file) : [hash];
        if (before.FirstOrDefault() != hash)
            Log.Warning("Build invocation changed. Restarting ...");
        else
            Finished = before.Skip(1).ToList();
        File.WriteAllLines(file, [hash, .. Finished]);
    }

    /// <summary>The targets that the attempt before finished.</summary>
    internal IReadOnlyList<string> Finished { get; } = [];
    internal void Add(ExecutableTarget target) => File.AppendAllLines(_file, [target.Name]);
}
