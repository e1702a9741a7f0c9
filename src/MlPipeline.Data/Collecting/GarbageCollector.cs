using MlPipeline.Core.Errors;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Collecting;

/// <summary>Removes objects that no pin needs: none of the working tree, and none at the tip of any branch or tag.</summary>
public static class GarbageCollector
{
    private static readonly string[] LeftoverFolders = ["parts", "quarantine"];

    /// <summary>Collects the cache, and the default remote where that is asked for. Restores and pins of others wait meanwhile.</summary>
    /// <exception cref="UserException">What is needed cannot be told for certain; nothing was removed.</exception>
    public static CollectResult Collect(CollectRequest request, CancellationToken cancellation)
    {
        var cache = new ObjectCache(CacheSettings.Of(request.Root));
        var history = new History(request.Root, cancellation);
        if (!request.Force)
            RefuseDoubt(request, cache, history);
        using var owned = TargetFault.Guard(cache.Settings.Folder, () => CacheLock.Own(cache, request.Tell, cancellation));
        using var remotes = RemoteSet.Of(request.Root);
        var remote = remotes.HasDefault || request.InRemote ? remotes.Open() : null;
        var needed = new NeededObjects(cache, remote, request, cancellation).Of(NamesIn(request.Root, history));
        return TargetFault.Guard(cache.Settings.Folder, () =>
        {
            var collected = new ObjectSweep(needed).Run(new LocalFolderRemote(cache.Settings.Folder), cancellation) + Leftovers(cache);
            return request.InRemote ? collected + new ObjectSweep(needed).Run(remote!, cancellation) : collected;
        });
    }

    private static IEnumerable<string> NamesIn(string root, History history) => PinFiles.Below(root)
        .SelectMany(File.ReadLines)
        .Select(PinnedNames.In)
        .OfType<string>()
        .Concat(history.Exists ? history.Names() : []);

    private static void RefuseDoubt(CollectRequest request, ObjectCache cache, History history)
    {
        if (Path.GetRelativePath(request.Root, cache.Settings.Folder).StartsWith("..", StringComparison.Ordinal))
            throw Doubt("The cache lies outside the repository, and what others who share it need is not known here", cache.Settings.Folder);
        if (history.IsShallow)
            throw Doubt("The history is cut off, so branches and tags that pin data may be missing", request.Root);
    }

    private static CollectResult Leftovers(ObjectCache cache)
    {
        var left = LeftoverFolders.Select(cache.AddressOf).Where(Directory.Exists).Select(folder => new DirectoryInfo(folder)).ToList();
        var files = left.SelectMany(folder => folder.EnumerateFiles()).ToList();
        var result = new CollectResult(0, files.Count, files.Sum(file => file.Length));
        left.ForEach(folder => folder.Delete(recursive: true));
        return result;
    }

    private static UserException Doubt(string problem, string place) =>
        new(new UserFault(problem, "make sure of it, then run: ./build.sh CollectGarbage --force") { Place = place });
}
