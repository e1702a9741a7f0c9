using System.Buffers;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Progress;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Pinning;

/// <summary>Puts bytes into a folder of objects under the digest of what was really written there.</summary>
internal sealed class ObjectStorer(IObjectFolder folder, TransferMeter meter, TimeProvider clock, CancellationToken cancellation)
{
    /// <summary>Stores a working file; <paramref name="name"/> is what lists call it.</summary>
    public StoredFile Store(string path, string name)
    {
        var from = clock.GetUtcNow();
        var before = FileStamp.Of(path) ?? throw Unreadable(path, new IOException("It is no regular file."));
        var stored = TargetFault.Guard(folder.AddressOf(""), () => TrySmall(path, name, before, from)) ?? InPart(part =>
        {
            var copy = new FileCopy(path, part, HashRule.Raw) { Maximum = before.Size, Written = meter.AddBytes, OnUnreadable = fault => Unreadable(path, fault) };
            var hashes = copy.Run(cancellation).Hashes;
            if (FileStamp.Of(path) != before)
                throw Changed(path);
            var wasNew = Put(part, ObjectKey.OfMd5(hashes.Md5!, HashRule.Raw), hashes.Size);
            return new StoredFile(hashes.Md5!, new ListedFile(name, hashes.Sha256, hashes.Size, FileModes.IsExecutable(path)), before, wasNew) { ReadFrom = from };
        });
        meter.AddFile();
        return stored;
    }

    /// <summary>Stores bytes under a key that follows from them; says whether they were new.</summary>
    public bool Store(byte[] bytes, string key) => TargetFault.Guard(folder.AddressOf(key), () => TryStore(bytes, key)) ?? InPart(part =>
    {
        using var source = new MemoryStream(bytes);
        VerifiedCopy.Run(new CopyRequest(source, part, null) { OnUnreadable = fault => Unreadable(key, fault) }, cancellation);
        return Put(part, key, bytes.Length);
    });

    private bool? TryStore(byte[] bytes, string key)
    {
        var isNew = folder.SizeOf(key, cancellation) != bytes.Length;
        return TryPut(bytes, new byte[bytes.Length], key) ? isNew : null;
    }

    // A small file is hashed first, and written only where it is not stored yet.
    private StoredFile? TrySmall(string path, string name, FileStamp before, DateTimeOffset from)
    {
        if (before.Size >= ContentBlock.Size)
            return null;
        var (bytes, spare) = (ArrayPool<byte>.Shared.Rent(ContentBlock.Size), ArrayPool<byte>.Shared.Rent(ContentBlock.Size));
        try
        {
            var length = SmallFiles.TryRead(path, bytes.AsSpan(0, (int)before.Size + 1));
            if (length != before.Size || FileModes.StampOf(path, out var isExecutable) != before)
                return null;
            var hashes = ContentHasher.HashesOf(bytes.AsSpan(0, length), HashRule.Raw);
            var key = ObjectKey.OfMd5(hashes.Md5!, HashRule.Raw);
            var isNew = folder.SizeOf(key, cancellation) != length;
            if ((isNew || !IsStored(bytes.AsSpan(0, length), spare, key)) && !TryPut(bytes.AsSpan(0, length), spare, key))
                return null;
            meter.AddBytes(length);
            return new StoredFile(hashes.Md5!, new ListedFile(name, hashes.Sha256, length, isExecutable), before, isNew) { ReadFrom = from };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<byte>.Shared.Return(spare);
        }
    }

    private bool IsStored(ReadOnlySpan<byte> bytes, Span<byte> spare, string key) =>
        SmallFiles.TryRead(folder.AddressOf(key), spare[..(bytes.Length + 1)]) == bytes.Length && bytes.SequenceEqual(spare[..bytes.Length]);

    private bool TryPut(ReadOnlySpan<byte> bytes, Span<byte> spare, string key)
    {
        var part = folder.NewPart();
        if (!SmallFiles.TryWrite(part, bytes, spare))
            return false;
        folder.Put(part, key);
        return true;
    }

    // The bytes at hand were just verified; those that may lie there were not.
    private bool Put(string part, string key, long size)
    {
        var isNew = folder.SizeOf(key, cancellation) != size;
        folder.Put(part, key);
        return isNew;
    }

    private T InPart<T>(Func<string, T> store) => TargetFault.Guard(folder.AddressOf(""), () =>
    {
        var part = folder.NewPart();
        try
        {
            return store(part);
        }
        finally
        {
            File.Delete(part);
        }
    });

    private static UserException Unreadable(string path, Exception cause) => new(
        new UserFault("A file that is to be pinned cannot be read", "make it readable, or move it away") { Place = path, Actual = cause.Message }, cause);

    private static UserException Changed(string path) => new(
        new UserFault("A file changed while it was pinned", "wait until nothing writes it, then pin it again") { Place = path });
}
