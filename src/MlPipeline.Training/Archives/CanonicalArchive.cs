using System.IO.Compression;

namespace MlPipeline.Training.Archives;

/// <summary>
/// Rewrites a model archive so that its bytes are a function of its content: entries sorted ordinally, <c>/</c> as separator,
/// stored uncompressed, one fixed date. ML.NET loads it as it loads its own.
/// </summary>
internal static class CanonicalArchive
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Rewrite(Stream archive, Stream canonical)
    {
        using var source = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(canonical, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(NameOf, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(NameOf(entry), CompressionLevel.NoCompression);
            copy.LastWriteTime = Epoch;
            copy.ExternalAttributes = 0;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');
}
