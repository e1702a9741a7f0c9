using MlPipeline.Core.Files;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Pinning;

/// <summary>A file whose bytes the remote now holds.</summary>
/// <param name="Md5">Of its bytes as they are.</param>
/// <param name="File">Its name, SHA-256, size and mode.</param>
/// <param name="Stamp">The working file's stamp before and after it was read.</param>
/// <param name="WasNew">Whether the remote did not have it yet.</param>
internal sealed record StoredFile(string Md5, ListedFile File, FileStamp Stamp, bool WasNew)
{
    /// <summary>When its reading began.</summary>
    public required DateTimeOffset ReadFrom { get; init; }
}
