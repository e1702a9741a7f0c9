using MlPipeline.Core.Errors;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Collecting;

/// <summary>
/// Why pins that are not known here may need data. Each stops a collection; who knows better may force it, and is told of each all the same. A pinned
/// directory whose list is nowhere is no doubt of this kind: it stops every collection.
/// </summary>
internal sealed class CollectDoubts(CollectRequest request)
{
    private static readonly string[] CacheFolders = ["", "files", "files/md5", "files/sha256"];

    /// <exception cref="UserException">There is a doubt, and nobody forces the collection.</exception>
    public void Settle(ObjectCache cache, History history)
    {
        var folder = cache.Settings.Folder;
        if (TargetFault.GuardRead(folder, () => CacheFolders.FirstOrDefault(part => !RealPath.IsIn(request.Root, Path.Combine(folder, part)))) is { } outside)
            Settle(Doubt("The cache lies outside the repository, and what others who share it need is not known here", RealPath.Of(Path.Combine(folder, outside))));
        if (history.Doubt is { } problem)
            Settle(Doubt(problem, request.Root));
    }

    /// <exception cref="UserException">There is a doubt, and nobody forces the collection.</exception>
    public void Settle(RemoteRefs refs)
    {
        foreach (var doubt in refs.Doubts)
            Settle(doubt);
    }

    private void Settle(UserFault doubt)
    {
        if (!request.Force)
            throw new UserException(doubt);
        request.Tell($"Collects by force although: {doubt.Problem} ({doubt.Place})");
    }

    private static UserFault Doubt(string problem, string place) => new(problem, "make sure of it, then run: ./build.sh CollectGarbage --force") { Place = place };
}
