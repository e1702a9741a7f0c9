using System.IO.Compression;

namespace MlPipeline.Training.Archives;

/// <summary>Finds the first thing in which two model archives differ.</summary>
public static class ArchiveComparison
{
    /// <summary>The first differing entry and byte offset as a phrase, or null when the files are equal byte for byte.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        if (File.ReadAllBytes(expected).AsSpan().SequenceEqual(File.ReadAllBytes(actual)))
            return null;
        using var left = ZipFile.OpenRead(expected);
        using var right = ZipFile.OpenRead(actual);
        return left.Entries.Select(entry => EntryDifference(entry, right.GetEntry(entry.FullName))).FirstOrDefault(difference => difference is not null)
            ?? AddedEntry(left, right)
            ?? "the archives' own headers";
    }

    private static string? EntryDifference(ZipArchiveEntry left, ZipArchiveEntry? right)
    {
        if (right is null)
            return $"entry {left.FullName} is gone";
        var expected = BytesOf(left);
        var actual = BytesOf(right);
        var offset = expected.AsSpan().CommonPrefixLength(actual);
        return offset == expected.Length && offset == actual.Length ? null : $"entry {left.FullName} at offset {offset}";
    }

    private static string? AddedEntry(ZipArchive left, ZipArchive right)
    {
        var added = right.Entries.FirstOrDefault(entry => left.GetEntry(entry.FullName) is null);
        return added is null ? null : $"entry {added.FullName} is new";
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
