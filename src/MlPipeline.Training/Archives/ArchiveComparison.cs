using System.IO.Compression;

namespace MlPipeline.Training.Archives;

/// <summary>Finds the first thing in which two model archives differ.</summary>
public static class ArchiveComparison
{
    /// <summary>The first differing entry and byte offset as a phrase, or null when the files are equal byte for byte.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        var left = File.ReadAllBytes(expected);
        var right = File.ReadAllBytes(actual);
        var offset = left.AsSpan().CommonPrefixLength(right);
        if (offset == left.Length && offset == right.Length)
            return null;
        return FirstEntry(left, right) ?? $"the file itself at offset {offset}";
    }

    /// <summary>The first differing entry, or null when only the frame around the entries differs or one file is no archive.</summary>
    private static string? FirstEntry(byte[] expected, byte[] actual)
    {
        try
        {
            using var left = new ZipArchive(new MemoryStream(expected));
            using var right = new ZipArchive(new MemoryStream(actual));
            return left.Entries.Select(entry => EntryDifference(entry, right.GetEntry(entry.FullName))).FirstOrDefault(difference => difference is not null)
                ?? AddedEntry(left, right);
        }
        catch (InvalidDataException)
        {
            return null;
        }
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
