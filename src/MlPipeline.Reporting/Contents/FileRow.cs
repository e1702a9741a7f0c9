using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A file by content.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Digest">Of its bytes.</param>
public sealed record FileRow(Text Path, long Size, Digest Digest)
{
    internal static IReadOnlyList<FileRow> Of(IReadOnlyList<FileRecord>? files) =>
        [.. (files ?? []).Select(file => new FileRow(new Text(file.Path), file.Size, file.Digest))];
}
