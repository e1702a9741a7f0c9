namespace MlPipeline.Data.Cache;

/// <summary>How a working file comes from the cache: DVC's <c>cache.type</c>.</summary>
internal enum LinkKind
{
    /// <summary>A copy that shares its blocks until one of the two is written; where the file system can.</summary>
    Reflink,

    /// <summary>The cached file itself, read-only.</summary>
    HardLink,

    /// <summary>Bytes of its own.</summary>
    Copy,
}
