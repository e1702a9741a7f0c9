using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Pinning;

/// <summary>Puts bytes into a remote under the digest of what was really written there.</summary>
internal sealed class ObjectStorer(LocalFolderRemote remote, CancellationToken cancellation)
{
    /// <summary>Stores a working file; <paramref name="name"/> is what lists call it.</summary>
    public StoredFile Store(string path, string name)
    {
        using var source = Open(path);
        var before = FileStamp.Of(path) ?? throw Changed(path);
        return InPart(part =>
        {
            var copy = new CopyRequest(source, part, HashRule.Raw) { OnUnreadable = fault => Unreadable(path, fault) };
            var hashes = VerifiedCopy.Run(copy, cancellation);
            if (FileStamp.Of(path) != before)
                throw Changed(path);
            var wasNew = PutIfMissing(part, ObjectKey.OfMd5(hashes.Md5!, HashRule.Raw), hashes.Size);
            return new StoredFile(hashes.Md5!, new ListedFile(name, hashes.Sha256, hashes.Size, FileModes.IsExecutable(path)), before, wasNew);
        });
    }

    /// <summary>Stores bytes under a key that follows from them; says whether they were new.</summary>
    public bool Store(byte[] bytes, string key) => InPart(part =>
    {
        using var source = new MemoryStream(bytes);
        VerifiedCopy.Run(new CopyRequest(source, part, null) { OnUnreadable = fault => Unreadable(key, fault) }, cancellation);
        return PutIfMissing(part, key, bytes.Length);
    });

    // An object of another size is damaged; the bytes at hand were just verified.
    private bool PutIfMissing(string part, string key, long size)
    {
        if (remote.SizeOf(key, cancellation) == size)
            return false;
        remote.Put(part, key);
        return true;
    }

    private T InPart<T>(Func<string, T> store) => TargetFault.Guard(remote.AddressOf(""), () =>
    {
        var part = remote.NewPart();
        try
        {
            return store(part);
        }
        finally
        {
            File.Delete(part);
        }
    });

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, fault);
        }
    }

    private static UserException Unreadable(string path, Exception cause) => new(
        new UserFault("A file that is to be pinned cannot be read", "make it readable, or move it away") { Place = path, Actual = cause.Message }, cause);

    private static UserException Changed(string path) => new(
        new UserFault("A file changed while it was pinned", "wait until nothing writes it, then pin it again") { Place = path });
}
