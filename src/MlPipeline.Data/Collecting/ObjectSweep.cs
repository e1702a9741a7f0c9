using System.Text.RegularExpressions;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Collecting;

/// <summary>Removes the objects of one place that are not needed; what is no object by its name is left alone.</summary>
/// <param name="needed">Digests, with <c>.dir</c> for directories.</param>
internal sealed partial class ObjectSweep(IReadOnlySet<string> needed)
{
    public CollectResult Run(IRemote remote, CancellationToken cancellation)
    {
        var result = new CollectResult(0, 0, 0);
        foreach (var stored in remote.List("", cancellation).ToList())
        {
            if (ObjectName().Match(stored.Key) is not { Success: true } match)
                continue;
            if (needed.Contains(match.Groups[1].Value + match.Groups[2].Value))
            {
                result += new CollectResult(1, 0, 0);
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            remote.Delete(stored.Key, cancellation);
            result += new CollectResult(0, 1, stored.Size);
        }

        return result;
    }

    [GeneratedRegex(@"\A(?:files/md5/|files/sha256/)?([0-9a-f]{2})/([0-9a-f]{62}|[0-9a-f]{30}(?:\.dir)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectName();
}
