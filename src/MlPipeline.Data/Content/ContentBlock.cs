namespace MlPipeline.Data.Content;

/// <summary>The unit in which content is read, written and hashed.</summary>
internal static class ContentBlock
{
    /// <summary>DVC 2 decides text or binary for each MiB, so hashing by the text rule must cut content just there.</summary>
    public const int Size = 1 << 20;

    /// <summary>Fills a block from a stream; shorter only at the end.</summary>
    public static int Fill(Stream source, byte[] block) => source.ReadAtLeast(block.AsSpan(0, Size), Size, throwOnEndOfStream: false);
}
