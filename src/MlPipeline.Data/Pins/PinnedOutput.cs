namespace MlPipeline.Data.Pins;

/// <summary>What a pin that is to be written pins.</summary>
/// <param name="Name">The file's or directory's name in the pin's own folder.</param>
/// <param name="Id">Its MD5, with <c>.dir</c> for a directory.</param>
/// <param name="Size">Bytes in all.</param>
internal sealed record PinnedOutput(string Name, string Id, long Size)
{
    /// <summary>How many files a directory has; null for a file.</summary>
    public int? Files { get; init; }

    public bool IsExecutable { get; init; }
}
