using MlPipeline.Core.Errors;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Collecting;

/// <summary>Removes objects that no pin needs: none of the working tree, and none at the tip of any branch or tag.</summary>
/// <param name="clock">Tells how old a remote's objects are.</param>
public sealed class GarbageCollector(TimeProvider clock)
{
    private static readonly string[] LeftoverFolders = ["parts", "quarantine"];

    // Data is pushed before its pin is: that others can see the one does not mean that they can see the other yet.
    private static readonly TimeSpan Spared = TimeSpan.FromDays(1);

    /// <summary>Collects the cache, and the default remote where that is asked for. Restores and pins of others wait meanwhile.</summary>
    /// <exception cref="UserException">What is needed cannot be told for certain, and nothing was removed; or an object cannot be removed.</exception>
    public CollectResult Collect(CollectRequest request, CancellationToken cancellation)
    {
        var cache = new ObjectCache(CacheSettings.Of(request.Root));
        var history = new History(request.Root, cancellation);
        var doubts = new CollectDoubts(request);
        doubts.Settle(cache, history);
        var spared = clock.GetUtcNow() - Spared;
        var refs = request.InRemote && history.Exists ? RemoteRefs.Of(history) : RemoteRefs.None;
        doubts.Settle(refs);
        using var remotes = RemoteSet.Of(request.Root);
        using var owned = TargetFault.Guard(cache.Settings.Folder, () => CacheLock.Own(cache, request.Tell, cancellation));
        var names = history.Exists ? history.Names(refs.Known) : WorkingPins.Below(request.Root);
        var needed = new NeededObjects(cache, () => remotes.HasDefault ? remotes.Open() : null, cancellation).Of(names);
        // The lock keeps what comes into the cache from being collected, whatever its age.
        List<ObjectSweep> sweeps = [new(new LocalFolderRemote(cache.Settings.Folder), needed, DateTimeOffset.MaxValue)];
        if (request.InRemote)
            sweeps.Add(new ObjectSweep(remotes.Open(), needed, spared));
        sweeps.ForEach(sweep => sweep.Find(cancellation));
        return sweeps.Aggregate(TargetFault.Guard(cache.Settings.Folder, () => Leftovers(cache)), (sum, sweep) => sum + sweep.Remove(cancellation));
    }

    private static CollectResult Leftovers(ObjectCache cache)
    {
        var left = LeftoverFolders.Select(cache.AddressOf).Where(Directory.Exists).Select(folder => new DirectoryInfo(folder)).ToList();
        var files = left.SelectMany(folder => folder.EnumerateFiles()).ToList();
        var result = new CollectResult(0, files.Count, files.Sum(file => file.Length));
        left.ForEach(folder => folder.Delete(recursive: true));
        return result;
    }
}
