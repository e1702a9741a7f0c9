using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Remotes;

/// <summary>Opens objects that a pin names, and tells of those that are missing or unreadable.</summary>
internal static class StoredObject
{
    public static Stream Open(IRemote remote, string key, Pin pin, CancellationToken cancellation)
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

    /// <summary>A whole object.</summary>
    public static byte[] Read(IRemote remote, string key, Pin pin, CancellationToken cancellation)
    {
        using var source = Open(remote, key, pin, cancellation);
        using var bytes = new MemoryStream();
        try
        {
            source.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException fault)
        {
            throw ObjectFault.Unreadable(remote.AddressOf(key), fault);
        }
    }
}
