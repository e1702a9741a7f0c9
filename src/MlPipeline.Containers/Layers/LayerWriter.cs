using MlPipeline.Containers.Files;
using MlPipeline.Containers.Tars;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Layers;

/// <summary>Writes a planned layer as a compressed tar.</summary>
internal static class LayerWriter
{
    private const int BufferSize = 1 << 18;
    private const int EndBlocks = 2 * TarHeader.BlockSize;

    /// <summary>Writes the layer; every file is held against its digest while it is read.</summary>
    public static WrittenLayer Write(LayerPlan plan, Stream output, int workers, CancellationToken cancellation)
    {
        using var stored = new DigestStream(output);
        using var gzip = new ChunkedGzip(stored, workers);
        using var tar = new DigestStream(gzip);
        var buffer = new byte[BufferSize];
        foreach (var entry in plan.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            tar.Write(TarHeader.Of(entry.Kind, entry.Path, entry.Mode, entry.Size, entry.Target));
            if (entry.Kind == TarKind.File)
                WriteContent(entry, tar, buffer);
        }

        tar.Write(new byte[EndBlocks]);
        gzip.Complete();
        return new WrittenLayer(stored.Digest(), tar.Digest(), stored.Passed, tar.Passed);
    }

    private static void WriteContent(LayerEntry entry, DigestStream tar, byte[] buffer)
    {
        using var source = new DigestStream(entry.Open());
        while (source.Passed <= entry.Size && source.Read(buffer) is > 0 and var count)
            tar.Write(buffer.AsSpan(0, count));
        if (source.Passed != entry.Size || source.Digest() != entry.Digest)
            throw Changed(entry);
        tar.Write(new byte[TarHeader.Padding(entry.Size)]);
    }

    private static UserException Changed(LayerEntry entry) => new(new UserFault(
        "A file of the image changed after it was recorded", "run the build again, and let nothing else write there meanwhile")
    {
        Place = entry.Source ?? entry.Path,
        Expected = $"{entry.Size} bytes, {entry.Digest}",
    });
}
