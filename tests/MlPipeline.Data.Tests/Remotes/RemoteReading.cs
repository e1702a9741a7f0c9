using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Tests.Remotes;

/// <summary>Calls a remote as a test does: to the end.</summary>
internal static class RemoteReading
{
    public static byte[]? Read(this IRemote remote, string key)
    {
        using var stream = remote.TryOpen(key, TestContext.Current.CancellationToken);
        if (stream is null)
            return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static IReadOnlyList<RemoteObject> All(this IRemote remote, string prefix) =>
        [.. remote.List(prefix, TestContext.Current.CancellationToken).Select(one => one with { Stored = null }).OrderBy(one => one.Key, StringComparer.Ordinal)];

    /// <summary>Bytes without a pattern that a server could guess.</summary>
    public static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
