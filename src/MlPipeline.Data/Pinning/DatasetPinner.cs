using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Ignoring;
using MlPipeline.Data.Indexing;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Progress;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Pinning;

/// <summary>Stores a file or directory in the default remote and writes its pin.</summary>
/// <param name="index">Told the digest of a pinned file; it is not saved.</param>
/// <param name="clock">Tells which time stamps are old enough to be trusted.</param>
public sealed class DatasetPinner(FileIndex index, TimeProvider clock)
{
    /// <summary>What remotes take from the machine.</summary>
    internal RemoteContext Remotes { get; init; } = new();

    /// <summary>
    /// Hashes once, stores objects, then writes the <c>.dvc</c> file, then adds the path to the folder's <c>.gitignore</c>: a kill at any moment
    /// leaves a pin whose objects are all stored. A remote that is a folder is written directly; for any other, objects go to the cache and from there.
    /// </summary>
    /// <exception cref="UserException">The path cannot be pinned, the configuration is at fault, or the remote cannot be written.</exception>
    public PinResult Pin(PinRequest request, CancellationToken cancellation)
    {
        ContentHasher.Prepare();
        var root = Path.GetFullPath(request.Root);
        var state = new WorkspaceState(root);
        using var held = TargetFault.Guard(root, () => state.Hold(request.Tell, cancellation));
        var candidate = PinCandidate.Of(request);
        RefuseToForget(candidate.PinFile);
        var cache = new ObjectCache(CacheSettings.Of(root));
        using var shared = TargetFault.Guard(cache.Settings.Folder, () => CacheLock.Share(cache, request.Tell, cancellation));
        var (content, stored) = Store(request, candidate, cache, cancellation);
        WritePin(candidate, PinWriter.Text(content.Output, content.Sha256));
        TargetFault.Guard(root, () => Remember(candidate, content, state));
        return new PinResult(PinPaths.Relative(root, candidate.PinFile), PinPaths.Relative(root, candidate.Path), content.Output.Id)
        {
            Sha256 = content.Sha256,
            Size = content.Output.Size,
            Files = content.Files.Count,
            Stored = stored,
        };
    }

    private (StoredContent Content, int Stored) Store(PinRequest request, PinCandidate candidate, ObjectCache cache, CancellationToken cancellation)
    {
        using var remotes = RemoteSet.Of(request.Root, Remotes);
        var remote = remotes.Open();
        var folder = remote as IObjectFolder ?? cache;
        TargetFault.Guard(folder.AddressOf(""), () => folder.ClearParts(clock.GetUtcNow()));
        var names = candidate.IsDirectory ? TargetFault.GuardRead(candidate.Path, () => PinnableFiles.Of(candidate.Path, new IgnoredPaths(request.Root))) : [""];
        var meter = new TransferMeter(request.Progress);
        meter.Expect(names.Count, candidate.IsDirectory ? 0 : FileStamp.Of(candidate.Path)?.Size ?? 0);
        var content = ContentStorer.Store(candidate, names, new ObjectStorer(folder, meter, clock, cancellation), request.Workers);
        return (content, folder == remote ? content.New : new ObjectPusher(cache, remote, new TransferMeter(request.Progress), cancellation).Push(content));
    }

    private void Remember(PinCandidate candidate, StoredContent content, WorkspaceState state)
    {
        if (!candidate.IsDirectory)
        {
            index.Record(candidate.Path, content.Files[0].Stamp, content.Sha256, content.Files[0].ReadFrom);
            return;
        }

        var pin = PinReader.Read(candidate.PinFile);
        var bytes = TreeIndexWriter.BytesOf(
            new TreeSummary(pin.FileDigest, content.Sha256, VerifiedBy.Sha256) { Files = content.Files.Count, Size = content.Output.Size },
            [.. content.Files.Select(file => new IndexedPath(file.File.Path, new IndexedFile(file.Stamp, file.File.Sha256, file.ReadFrom > file.Stamp.SettledFrom), file.File.IsExecutable))]);
        AtomicFile.WriteBytes(state.TreeIndexOf(pin), bytes);
    }

    private static void WritePin(PinCandidate candidate, string text) => TargetFault.Guard(candidate.PinFile, () =>
    {
        AtomicFile.DeleteParts(candidate.Folder);
        if (!File.Exists(candidate.PinFile) || File.ReadAllText(candidate.PinFile) != text)
            AtomicFile.WriteText(candidate.PinFile, text);
        GitIgnore.Add(candidate.Folder, candidate.Name);
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
