using MlPipeline.Core.Errors;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Collecting;

/// <summary>Finds all digests that pins need: those that they name, and those of the files in the directories that they name.</summary>
internal sealed class NeededObjects(ObjectCache cache, IRemote? remote, CollectRequest request, CancellationToken cancellation)
{
    /// <exception cref="UserException">A directory's list is nowhere, or damaged.</exception>
    public HashSet<string> Of(IEnumerable<string> names)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(needed.Add).Where(name => name.EndsWith(Pin.DirectorySuffix, StringComparison.Ordinal)).ToList())
            needed.UnionWith(FilesOf(name));
        return needed;
    }

    private IEnumerable<string> FilesOf(string directory)
    {
        string[] keys = [ObjectKey.OfMd5(directory, HashRule.Raw), ObjectKey.OfMd5(directory, HashRule.Text)];
        foreach (var key in keys)
        {
            if (Read(key) is { } bytes && FileHasher.Md5Of(bytes) + Pin.DirectorySuffix == directory)
                return TreeObject.Read(key, bytes).Select(entry => entry.Md5);
        }

        if (!request.Force)
        {
            throw new UserException(new UserFault(
                "The list of a pinned directory is neither in the cache nor in the remote, so its files cannot be told from garbage",
                "bring it back, or collect nonetheless: ./build.sh CollectGarbage --force")
            {
                Place = cache.AddressOf(keys[0]),
            });
        }

        request.Tell($"The list of the pinned directory {directory} is nowhere; files that only it names are removed");
        return [];
    }

    private byte[]? Read(string key)
    {
        if (cache.Has(key))
            return File.ReadAllBytes(cache.AddressOf(key));
        using var source = remote?.TryOpen(key, cancellation);
        if (source is null)
            return null;
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }
}
