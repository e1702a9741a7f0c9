using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Core.Tests.Files;

public sealed class A_file_index : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private readonly SetClock clock = new(new DateTimeOffset(LongAgo).AddYears(1));

    [Fact]
    public void Gives_the_digest_of_a_file_and_null_for_none()
    {
        Write("bytes");

        Assert.Equal((Digest.Of("bytes"), (Digest?)null), (Open().DigestOf(File1)!.Value, Open().DigestOf(folder.At("none"))));
    }

    [Fact]
    public void Does_not_read_a_file_again_whose_stamp_is_unchanged()
    {
        Write("bytes");
        var index = Open();
        index.DigestOf(File1);
        Write("other");

        // The stamp tells nothing of this change, so the old digest shows that the file was not read.
        Assert.Equal(Digest.Of("bytes"), index.DigestOf(File1));
        Assert.Equal(Digest.Of("other"), index.DigestOf(File1, verify: true));
    }

    [Fact]
    public void Remembers_across_runs_once_it_is_saved()
    {
        Write("bytes");
        var index = Open();
        index.DigestOf(File1);
        index.Save();
        Write("other");

        Assert.Equal(Digest.Of("bytes"), Open().DigestOf(File1));
    }

    [Fact]
    public void Reads_a_file_again_whose_size_changed()
    {
        Write("bytes");
        var index = Open();
        index.DigestOf(File1);
        Write("longer bytes");

        Assert.Equal(Digest.Of("longer bytes"), index.DigestOf(File1));
    }

    [Fact]
    public void Reads_a_file_again_whose_time_changed()
    {
        Write("bytes");
        var index = Open();
        index.DigestOf(File1);
        Write("other");
        File.SetLastWriteTimeUtc(File1, LongAgo.AddTicks(10));

        Assert.Equal(Digest.Of("other"), index.DigestOf(File1));
    }

    [Fact]
    public void Reads_a_file_again_that_was_replaced_by_another_of_the_same_size_and_time()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells files apart by number here.");
        Write("bytes");
        var index = Open();
        index.DigestOf(File1);
        File.WriteAllText(folder.At("beside"), "other");
        File.SetLastWriteTimeUtc(folder.At("beside"), LongAgo);
        File.Move(folder.At("beside"), File1, overwrite: true);

        Assert.Equal(Digest.Of("other"), index.DigestOf(File1));
    }

    [Fact]
    public void Does_not_trust_a_stamp_that_is_as_young_as_an_edit_could_be()
    {
        Write("bytes");
        clock.Now = new DateTimeOffset(LongAgo).AddMilliseconds(1);
        var index = Open();
        index.DigestOf(File1);
        Write("other");

        Assert.Equal(Digest.Of("other"), index.DigestOf(File1));
    }

    [Fact]
    public void Takes_the_word_of_who_wrote_a_file()
    {
        Write("bytes");
        var index = Open();
        index.Record(File1, Digest.Of("what the writer said"));

        Assert.Equal(Digest.Of("what the writer said"), index.DigestOf(File1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an index")]
    [InlineData("1 2 3 4 5 FILE")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 x 0 0 1 FILE\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 5 0 1 FILE")]
    public void That_is_damaged_is_an_empty_one(string damage)
    {
        File.WriteAllText(folder.At("index.json"), damage.Replace("FILE", File1, StringComparison.Ordinal));
        Write("bytes");

        Assert.Equal(Digest.Of("bytes"), Open().DigestOf(File1));
    }

    [Fact]
    public void That_knows_nothing_new_is_not_written()
    {
        Open().Save();

        Assert.False(File.Exists(folder.At("index.json")));
    }

    public void Dispose() => folder.Dispose();

    private string File1 => folder.At("file");

    private FileIndex Open() => FileIndex.Open(folder.At("index.json"), clock);

    private void Write(string text)
    {
        File.WriteAllText(File1, text);
        File.SetLastWriteTimeUtc(File1, LongAgo);
    }
}
