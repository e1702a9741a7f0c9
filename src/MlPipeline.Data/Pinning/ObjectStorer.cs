using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Transfers;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Pinning;

/// <summary>Puts bytes into a folder of objects under the digest of what was really written there.</summary>
internal sealed class ObjectStorer(IObjectFolder folder, TransferMeter meter, CancellationToken cancellation)
{
    private const int MostTries = 5;

    /// <summary>Stores a working file; <paramref name="name"/> is what lists call it.</summary>
    public StoredFile Store(string path, string name)
    {
        var before = FileStamp.Of(path) ?? throw Unreadable(path, new IOException("It is no regular file."));
        var stored = InPart(part =>
        {
            var copy = new FileCopy(path, part, HashRule.Raw) { Maximum = before.Size, Written = meter.AddBytes, OnUnreadable = fault => Unreadable(path, fault) };
            var hashes = copy.Run(cancellation).Hashes;
            if (FileStamp.Of(path) != before)
                throw Changed(path);
            var wasNew = PutIfMissing(part, ObjectKey.OfMd5(hashes.Md5!, HashRule.Raw), hashes.Size);
            return new StoredFile(hashes.Md5!, new ListedFile(name, hashes.Sha256, hashes.Size, FileModes.IsExecutable(path)), before, wasNew);
        });
        meter.AddFile();
        return stored;
    }

    /// <summary>Stores bytes under a key that follows from them; says whether they were new.</summary>
    public bool Store(byte[] bytes, string key) => InPart(part =>
    {
        using var source = new MemoryStream(bytes);
        VerifiedCopy.Run(new CopyRequest(source, part, null) { OnUnreadable = fault => Unreadable(key, fault) }, cancellation);
        return PutIfMissing(part, key, bytes.Length);
    });

    // An object of another size is damaged; the bytes at hand were just verified. From the cache objects go on to where nobody looks at them again.
    private bool PutIfMissing(string part, string key, long size)
    {
        var isThere = folder.SizeOf(key, cancellation) == size;
        if (isThere && (folder is not ObjectCache || FileComparison.AreEqual(part, folder.AddressOf(key), cancellation)))
            return false;
        folder.Put(part, key);
        return !isThere;
    }

    private T InPart<T>(Func<string, T> store) => TargetFault.Guard(folder.AddressOf(""), () =>
    {
        for (var tries = 1; ; tries++)
        {
            var part = folder.NewPart();
            try
            {
                return store(part);
            }
            catch (FileNotFoundException) when (tries < MostTries)
            {
                // Another who came to the folder took the part, which nobody held for a moment, for that of a killed writer.
            }
            finally
            {
                File.Delete(part);
            }
        }
    });

    private static UserException Unreadable(string path, Exception cause) => new(
        new UserFault("A file that is to be pinned cannot be read", "make it readable, or move it away") { Place = path, Actual = cause.Message }, cause);

    private static UserException Changed(string path) => new(
        new UserFault("A file changed while it was pinned", "wait until nothing writes it, then pin it again") { Place = path });
}
