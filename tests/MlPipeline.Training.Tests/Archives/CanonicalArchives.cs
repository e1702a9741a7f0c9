using System.IO.Compression;
using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Archives;

public sealed class CanonicalArchives
{
    private static readonly byte[] Saved = Sample.Archive();

    private static readonly Gen<(string Name, byte[] Bytes)[]> Entries =
        Gen.Select(Gen.String[Gen.Char["abcé/."], 1, 8].Where(name => !name.EndsWith('/')), Gen.Byte.Array[0, 200]).Array[1, 6]
            .Select(entries => entries.DistinctBy(entry => entry.Item1).ToArray());

    [Fact]
    public void Equal_content_has_equal_bytes_whatever_its_order_dates_and_compression() => Gen.Select(Entries, Gen.Int[0, 1000]).Sample((entries, salt) =>
    {
        var shuffled = entries.ToArray();
        new Random(salt).Shuffle(shuffled);
        var one = Zip(entries, CompressionLevel.Optimal, new DateTime(1999, 12, 31, 23, 59, 58, DateTimeKind.Utc));
        var other = Zip(shuffled, CompressionLevel.NoCompression, new DateTime(2024, 2, 29, 1, 2, 4, DateTimeKind.Utc));
        Assert.Equal(Canonical(one), Canonical(other));
    });

    [Fact]
    public void Any_changed_byte_is_another_digest() => Gen.Select(Entries.Where(entries => entries[0].Bytes.Length > 0), Gen.Int[0, 10_000], Gen.Byte[1, 255]).Sample((entries, at, change) =>
    {
        var before = Digest.Of(Canonical(Zip(entries)));
        entries[0].Bytes[at % entries[0].Bytes.Length] ^= change;
        Assert.NotEqual(before, Digest.Of(Canonical(Zip(entries))));
    });

    [Fact]
    public void A_renamed_entry_is_another_digest() =>
        Assert.NotEqual(Canonical(Zip([("a", [1])])), Canonical(Zip([("b", [1])])));

    [Fact]
    public void Separators_of_another_system_make_no_difference() =>
        Assert.Equal(Canonical(Zip([("a/b", [1]), ("a/c", [2])])), Canonical(Zip([("a\\c", [2]), ("a\\b", [1])])));

    [Fact]
    public void Entries_are_sorted_stored_and_dated_1980()
    {
        using var archive = new ZipArchive(new MemoryStream(Canonical(Saved)));
        Assert.Equal(archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal((entry.Length, new DateTime(1980, 1, 1), 0), (entry.CompressedLength, entry.LastWriteTime.DateTime, entry.ExternalAttributes)));
    }

    [Fact]
    public void Rewriting_twice_changes_nothing() => Assert.Equal(Canonical(Saved), Canonical(Canonical(Saved)));

    [Fact]
    public void ML_NET_loads_it_and_gives_the_same_scores() => Assert.Equal(Sample.Score(Saved), Sample.Score(Canonical(Saved)));

    private static byte[] Canonical(byte[] archive)
    {
        using var canonical = new MemoryStream();
        CanonicalArchive.Rewrite(new MemoryStream(archive), canonical);
        return canonical.ToArray();
    }

    private static byte[] Zip((string Name, byte[] Bytes)[] entries, CompressionLevel level = CompressionLevel.Fastest, DateTime? date = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = archive.CreateEntry(name, level);
                entry.LastWriteTime = date ?? new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
