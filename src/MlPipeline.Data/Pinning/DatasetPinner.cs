using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;
using MlPipeline.Data.Work;

namespace MlPipeline.Data.Pinning;

/// <summary>Stores a file or directory in the default remote and writes its pin.</summary>
/// <param name="index">Told the digests of the pinned files; it is not saved.</param>
public sealed class DatasetPinner(FileIndex index)
{
    /// <summary>
    /// Hashes once, stores objects, then writes the <c>.dvc</c> file, then adds the path to the folder's <c>.gitignore</c>: a kill at any moment
    /// leaves a pin whose objects are all stored.
    /// </summary>
    /// <exception cref="UserException">The path cannot be pinned, the configuration is at fault, or the remote cannot be written.</exception>
    public PinResult Pin(PinRequest request, CancellationToken cancellation)
    {
        var candidate = PinCandidate.Of(request);
        RefuseToForget(candidate.PinFile);
        using var remotes = RemoteSet.Of(request.Root);
        var remote = (LocalFolderRemote)remotes.Open();
        TargetFault.Guard(remote.AddressOf(""), () =>
        {
            remote.ClearParts();
            return true;
        });
        var storer = new ObjectStorer(remote, cancellation);
        var (output, sha256, stored) = candidate.IsDirectory ? StoreDirectory(candidate, storer, request.Workers) : StoreFile(candidate, storer);
        WritePin(candidate, PinWriter.Text(output, sha256));
        var root = Path.GetFullPath(request.Root);
        return new PinResult(
            PinPaths.Relative(root, candidate.PinFile), PinPaths.Relative(root, candidate.Path), output.Id, sha256, output.Size, output.Files ?? 1, stored);
    }

    private (PinnedOutput Output, Digest Sha256, int Stored) StoreFile(PinCandidate candidate, ObjectStorer storer)
    {
        var file = storer.Store(candidate.Path, candidate.Name);
        index.Record(candidate.Path, file.Stamp, file.File.Sha256);
        var output = new PinnedOutput(candidate.Name, file.Md5, file.File.Size) { IsExecutable = file.File.IsExecutable };
        return (output, file.File.Sha256, file.WasNew ? 1 : 0);
    }

    private (PinnedOutput Output, Digest Sha256, int Stored) StoreDirectory(PinCandidate candidate, ObjectStorer storer, int workers)
    {
        var names = TargetFault.GuardRead(candidate.Path, () => PinnableFiles.Of(candidate.Path));
        var files = OrderedWork.Run(names, workers, name => storer.Store(Path.Combine(candidate.Path, name), name));
        foreach (var file in files)
            index.Record(Path.Combine(candidate.Path, file.File.Path), file.Stamp, file.File.Sha256);
        var list = DigestList.Write(files.Select(file => file.File));
        var tree = TreeObject.Write(files.Select(file => new TreeEntry(file.File.Path, file.Md5)));
        var id = FileHasher.Md5Of(tree) + Pins.Pin.DirectorySuffix;
        bool[] wereNew = [storer.Store(list, ObjectKey.OfList(Digest.Of(list))), storer.Store(tree, ObjectKey.OfMd5(id, HashRule.Raw))];
        var output = new PinnedOutput(candidate.Name, id, files.Sum(file => file.File.Size)) { Files = files.Length };
        return (output, Digest.Of(list), files.GroupBy(file => file.Md5).Count(same => same.Any(file => file.WasNew)) + wereNew.Count(isNew => isNew));
    }

    private static void WritePin(PinCandidate candidate, string text) => TargetFault.Guard(candidate.PinFile, () =>
    {
        AtomicFile.DeleteParts(candidate.Folder);
        if (!File.Exists(candidate.PinFile) || File.ReadAllText(candidate.PinFile) != text)
            AtomicFile.WriteText(candidate.PinFile, text);
        GitIgnore.Add(candidate.Folder, candidate.Name);
        return true;
    });

    private static void RefuseToForget(string pinFile)
    {
        if (!File.Exists(pinFile) || PinReader.Read(pinFile).Foreign is not { Count: > 0 } foreign)
            return;
        throw new UserException(new UserFault("The existing pin says things that pinning again would lose", "pin the data with dvc add, or take them out of the pin")
        {
            Place = pinFile,
            Actual = string.Join(", ", foreign),
        });
    }
}
