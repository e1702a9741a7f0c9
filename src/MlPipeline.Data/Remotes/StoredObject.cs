using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Remotes;

/// <summary>Opens objects that a pin names, and tells of those that are missing or unreadable.</summary>
internal static class StoredObject
{
    public static Stream Open(IRemote remote, string key, Pin pin, CancellationToken cancellation = default)
    {
        try
        {
            return remote.TryOpen(key, cancellation) ?? throw ObjectFault.Missing(pin, remote.AddressOf(key));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ObjectFault.Unreadable(remote.AddressOf(key), fault);
        }
    }

    /// <summary>An object's size, or null when there is no such object.</summary>
    public static long? SizeOf(IRemote remote, string key, CancellationToken cancellation)
    {
        try
        {
            return remote.SizeOf(key, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ObjectFault.Unreadable(remote.AddressOf(key), fault);
        }
    }

    /// <summary>A whole object that has the expected digest by a hash function.</summary>
    public static byte[] Read(IRemote remote, string key, Pin pin, Func<byte[], string> hash, string expected, CancellationToken cancellation = default)
    {
        var bytes = ReadAll(remote, key, pin, cancellation);
        var actual = hash(bytes);
        return actual == expected ? bytes : throw ObjectFault.Damaged(remote.AddressOf(key), expected, actual);
    }

    private static byte[] ReadAll(IRemote remote, string key, Pin pin, CancellationToken cancellation)
    {
        using var source = Open(remote, key, pin, cancellation);
        try
        {
            if (source.CanSeek && source.Length > Array.MaxLength)
                throw new IOException($"It has {source.Length} bytes, more than any list of files.");
            // A long list takes its memory once, where its length is known.
            using var bytes = new MemoryStream(source.CanSeek ? (int)source.Length : 0);
            source.CopyTo(bytes);
            return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
        }
        catch (IOException fault)
        {
            throw ObjectFault.Unreadable(remote.AddressOf(key), fault);
        }
    }
}
