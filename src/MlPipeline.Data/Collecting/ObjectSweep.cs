using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Collecting;

/// <summary>Removes the objects of one place that are not needed; what is no object by its name is left alone.</summary>
/// <param name="place">A remote, or the cache as one.</param>
/// <param name="needed">Digests, with <c>.dir</c> for directories.</param>
/// <param name="spared">Objects that came in since then stay: their pins may still be on their way.</param>
internal sealed partial class ObjectSweep(IRemote place, IReadOnlySet<string> needed, DateTimeOffset spared)
{
    private readonly List<RemoteObject> garbage = [];
    private int kept;

    /// <summary>Looks through the place, and removes nothing yet.</summary>
    /// <exception cref="UserException">It cannot be listed.</exception>
    public ObjectSweep Find(CancellationToken cancellation)
    {
        foreach (var stored in Guard(place.AddressOf(""), Unlisted, () => place.List("", cancellation).ToList()))
        {
            if (ObjectName().Match(stored.Key) is not { Success: true } match)
                continue;
            if (needed.Contains(match.Groups[1].Value + match.Groups[2].Value) || stored.Stored > spared)
                kept++;
            else
                garbage.Add(stored);
        }

        return this;
    }

    /// <summary>Removes what was found.</summary>
    /// <exception cref="UserException">An object cannot be removed; those before it were.</exception>
    public CollectResult Remove(CancellationToken cancellation)
    {
        foreach (var stored in garbage)
        {
            cancellation.ThrowIfCancellationRequested();
            Guard(place.AddressOf(stored.Key), Undeleted, () =>
            {
                place.Delete(stored.Key, cancellation);
                return true;
            });
        }

        return new CollectResult(kept, garbage.Count, garbage.Sum(stored => stored.Size));
    }

    private static UserFault Unlisted => new("The stored objects cannot be listed", "make the place reachable and readable; nothing was removed");

    private static UserFault Undeleted => new("A stored object cannot be removed", "allow the user who runs the build to delete there, then run the same command again");

    private static T Guard<T>(string address, UserFault fault, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UserException(fault with { Place = address, Actual = cause.Message }, cause);
        }
    }

    [GeneratedRegex(@"\A(?:files/md5/|files/sha256/)?([0-9a-f]{2})/([0-9a-f]{62}|[0-9a-f]{30}(?:\.dir)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectName();
}
