using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>A file by content.</summary>
/// <param name="Path">Relative to the repository's root, with <c>/</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Digest">Of its bytes.</param>
public sealed record FileRecord(string Path, long Size, Digest Digest)
{
    /// <summary>The record of a file below a root, read now.</summary>
    public static FileRecord Of(string root, string path) =>
        new(System.IO.Path.GetRelativePath(root, path).Replace(System.IO.Path.DirectorySeparatorChar, '/'), new FileInfo(path).Length, Digest.OfFile(path));
}
