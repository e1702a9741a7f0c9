namespace MlPipeline.Data.Remotes;

/// <summary>An object that a remote lists.</summary>
/// <param name="Key">Such as <c>files/md5/ab/cdef…</c>.</param>
/// <param name="Size">In bytes.</param>
internal sealed record RemoteObject(string Key, long Size)
{
    /// <summary>When it came to be stored, at the earliest; null when the remote does not tell.</summary>
    public DateTimeOffset? Stored { get; init; }
}
