namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>A stretch of a file that is uploaded by itself.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Offset">Its first byte in the file.</param>
/// <param name="Size">In bytes.</param>
internal sealed record UploadPart(int Number, long Offset, long Size)
{
    private const int Most = 10_000;
    private const long Unit = 1 << 20;

    /// <summary>The parts of a file, of one size but for the last, and of a larger one where they would be more than the stores take.</summary>
    public static IReadOnlyList<UploadPart> Of(long fileSize, long partSize)
    {
        var least = (fileSize + Most - 1) / Most;
        var size = least <= partSize ? partSize : (least + Unit - 1) / Unit * Unit;
        var count = (int)Math.Max(1, (fileSize + size - 1) / size);
        return [.. Enumerable.Range(0, count).Select(index => new UploadPart(index + 1, index * size, Math.Min(size, fileSize - (index * size))))];
    }
}
