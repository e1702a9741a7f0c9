using MlPipeline.Core.Files;

namespace MlPipeline.Data.Content;

/// <summary>A file that was written and read back.</summary>
/// <param name="Hashes">Of what it then held.</param>
/// <param name="Stamp">Its stamp then.</param>
internal sealed record PlacedFile(ContentHashes Hashes, FileStamp Stamp)
{
    /// <summary>The file at a path, which others just wrote and hashed.</summary>
    public static PlacedFile At(string path, ContentHashes hashes) => new(hashes, FileStamp.Of(path) ?? throw new FileNotFoundException("The file is gone.", path));
}
