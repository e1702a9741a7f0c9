using System.IO.Compression;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Archives;

public sealed class ArchiveDifferences : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public void Equal_files_have_none() => Assert.Null(Difference(Zip(("a", "abc")), Zip(("a", "abc"))));

    [Fact]
    public void A_changed_byte_is_named_by_entry_and_offset() =>
        Assert.Equal("entry b/c at offset 2", Difference(Zip(("a", "abc"), ("b/c", "abcd")), Zip(("a", "abc"), ("b/c", "abXd"))));

    [Fact]
    public void A_longer_entry_differs_where_the_shorter_ends() =>
        Assert.Equal("entry a at offset 3", Difference(Zip(("a", "abc")), Zip(("a", "abcd"))));

    [Fact]
    public void Lost_and_new_entries_are_named()
    {
        Assert.Equal("entry b is gone", Difference(Zip(("a", ""), ("b", "")), Zip(("a", ""))));
        Assert.Equal("entry b is new", Difference(Zip(("a", "")), Zip(("a", ""), ("b", ""))));
    }

    [Fact]
    public void Equal_entries_in_another_order_differ_in_the_file_itself() =>
        Assert.StartsWith("the file itself at offset ", Difference(Zip(("a", "1"), ("b", "2")), Zip(("b", "2"), ("a", "1"))), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_archive_is_compared_byte_by_byte() =>
        Assert.Equal("the file itself at offset 0", Difference(Zip(("a", "1")), "no archive"u8.ToArray()));

    public void Dispose() => folder.Dispose();

    private string? Difference(byte[] expected, byte[] actual)
    {
        File.WriteAllBytes(folder.At("expected.zip"), expected);
        File.WriteAllBytes(folder.At("actual.zip"), actual);
        return ArchiveComparison.FirstDifference(folder.At("expected.zip"), folder.At("actual.zip"));
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
