using MlPipeline.Core.Errors;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Collecting;

/// <summary>Finds all digests that pins need: those that they name, and those of the files in the directories that they name.</summary>
/// <param name="cache">Where lists are looked for first.</param>
/// <param name="remote">Gives where they are looked for next, or null; only asked when the cache does not do.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class NeededObjects(ObjectCache cache, Func<IRemote?> remote, CancellationToken cancellation)
{
    /// <exception cref="UserException">A directory's list is nowhere, or damaged wherever it is.</exception>
    public HashSet<string> Of(IEnumerable<PinnedName> names)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => needed.Add(name.Digest)).Where(name => name.Digest.EndsWith(Pin.DirectorySuffix, StringComparison.Ordinal)).ToList())
            needed.UnionWith(FilesOf(name));
        return needed;
    }

    private IEnumerable<string> FilesOf(PinnedName directory)
    {
        var damaged = (string?)null;
        foreach (var (address, read) in PlacesOf(directory.Digest))
        {
            if (read() is not { } bytes)
                continue;
            if (FileHasher.Md5Of(bytes) + Pin.DirectorySuffix == directory.Digest)
                return TreeObject.Read(address, bytes).Select(entry => entry.Md5);
            damaged ??= address;
        }

        throw damaged is null ? Missing(directory) : Damaged(directory, damaged);
    }

    private IEnumerable<(string Address, Func<byte[]?> Read)> PlacesOf(string directory)
    {
        string[] keys = [ObjectKey.OfMd5(directory, HashRule.Raw), ObjectKey.OfMd5(directory, HashRule.Text)];
        foreach (var path in keys.Where(cache.Has).Select(cache.AddressOf))
            yield return (path, () => Guard(path, () => File.ReadAllBytes(path)));
        if (remote() is not { } place)
            yield break;
        foreach (var key in keys)
            yield return (place.AddressOf(key), () => Guard(place.AddressOf(key), () => Fetch(place, key)));
    }

    private byte[]? Fetch(IRemote place, string key)
    {
        using var source = place.TryOpen(key, cancellation);
        if (source is null)
            return null;
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[]? Guard(string address, Func<byte[]?> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ObjectFault.Unreadable(address, fault);
        }
    }

    private UserException Missing(PinnedName directory) => new(new UserFault(
        "The list of a pinned directory is neither in the cache nor in the remote, so its files cannot be told from garbage",
        $"bring it back, pin the directory again, or delete the pin, branch or tag that names it: {directory.Place}")
    {
        Place = cache.AddressOf(ObjectKey.OfMd5(directory.Digest, HashRule.Raw)),
        Expected = directory.Digest,
    });

    private static UserException Damaged(PinnedName directory, string address) => new(new UserFault(
        "The list of a pinned directory is damaged, and whole nowhere, so its files cannot be told from garbage",
        $"bring it back from a copy, or delete the pin, branch or tag that names it: {directory.Place}")
    {
        Place = address,
        Expected = directory.Digest,
    });
}
