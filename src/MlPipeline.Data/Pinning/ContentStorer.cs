using MlPipeline.Core.Digests;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;
using MlPipeline.Data.Work;

namespace MlPipeline.Data.Pinning;

/// <summary>Stores all that a path stands for: a file, or a directory's files and then its lists.</summary>
internal static class ContentStorer
{
    public static StoredContent Store(PinCandidate candidate, IReadOnlyList<string> names, ObjectStorer storer, int workers) =>
        candidate.IsDirectory ? StoreDirectory(candidate, names, storer, workers) : StoreFile(candidate, storer);

    private static StoredContent StoreFile(PinCandidate candidate, ObjectStorer storer)
    {
        var file = storer.Store(candidate.Path, candidate.Name);
        var output = new PinnedOutput(candidate.Name, file.Md5, file.File.Size) { IsExecutable = file.File.IsExecutable };
        return new(output, file.File.Sha256, [file], [], file.WasNew ? 1 : 0);
    }

    private static StoredContent StoreDirectory(PinCandidate candidate, IReadOnlyList<string> names, ObjectStorer storer, int workers)
    {
        var files = OrderedWork.Run(names, workers, name => storer.Store(Path.Combine(candidate.Path, name), name));
        var list = DigestList.Write(files.Select(file => file.File));
        var tree = TreeObject.Write(files.Select(file => new TreeEntry(file.File.Path, file.Md5)));
        var id = FileHasher.Md5Of(tree) + Pin.DirectorySuffix;
        (byte[] Bytes, string Key)[] lists = [(list, ObjectKey.OfList(Digest.Of(list))), (tree, ObjectKey.OfMd5(id, HashRule.Raw))];
        var newLists = lists.Count(stored => storer.Store(stored.Bytes, stored.Key));
        var output = new PinnedOutput(candidate.Name, id, files.Sum(file => file.File.Size)) { Files = files.Length };
        var newFiles = files.GroupBy(file => file.Md5, StringComparer.Ordinal).Count(same => same.Any(file => file.WasNew));
        return new(output, Digest.Of(list), files, [.. lists.Select(stored => new RemoteObject(stored.Key, stored.Bytes.Length))], newFiles + newLists);
    }
}
