using System.Text;
using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Tests.Pinning;

public sealed class Pinning_a_file : IDisposable
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("a,b\r\n1,2\r\n");

    private readonly Repository repository = new();

    public Pinning_a_file() => repository.Write("data/table.csv", Bytes);

    [Fact]
    public void Stores_its_bytes_writes_the_pin_and_ignores_the_file()
    {
        var result = repository.Pin("data/table.csv");

        Assert.Equal(Bytes, File.ReadAllBytes(repository.ObjectOf(Bytes)));
        Assert.Equal(["data/.gitignore", "data/table.csv", "data/table.csv.dvc"], repository.Files());
        Assert.Equal(
            $"outs:\n- md5: {Repository.Md5(Bytes)}\n  size: 10\n  hash: md5\n  path: table.csv\n"
            + $"meta:\n  md5: {Repository.Md5(Bytes)}\n  sha256: {Digest.Of(Bytes).Hex}\n",
            File.ReadAllText(repository.At("data/table.csv.dvc")));
        Assert.Equal("/table.csv\n", File.ReadAllText(repository.At("data/.gitignore")));
        Assert.Equal(
            ("data/table.csv.dvc", "data/table.csv", Repository.Md5(Bytes), Digest.Of(Bytes), 10, 1, 1),
            (result.Pin, result.Path, result.Md5, result.Sha256, result.Size, result.Files, result.Stored));
    }

    [Fact]
    public void Leaves_one_object_in_the_store_and_no_part()
    {
        repository.Pin("data/table.csv");

        Assert.Equal([repository.ObjectOf(Bytes)], Directory.EnumerateFiles(repository.Remote, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Again_changes_nothing()
    {
        repository.Pin("data/table.csv");
        string[] files = [repository.ObjectOf(Bytes), repository.At("data/table.csv.dvc"), repository.At("data/.gitignore")];
        var times = files.Select(File.GetLastWriteTimeUtc).ToList();

        var result = repository.Pin(repository.At("data/table.csv"));

        Assert.Equal(0, result.Stored);
        Assert.Equal(times, files.Select(File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void Replaces_an_object_that_was_cut_short()
    {
        repository.Pin("data/table.csv");
        File.WriteAllText(repository.ObjectOf(Bytes), "a");

        repository.Pin("data/table.csv");

        Assert.Equal(Bytes, File.ReadAllBytes(repository.ObjectOf(Bytes)));
    }

    [Theory]
    [InlineData("/other\n", "/other\n/table.csv\n")]
    [InlineData("/other", "/other\n/table.csv\n")]
    [InlineData("/table.csv\r\n/other\r\n", "/table.csv\r\n/other\r\n")]
    public void Adds_to_an_existing_gitignore(string before, string after)
    {
        repository.Write("data/.gitignore", before);

        repository.Pin("data/table.csv");

        Assert.Equal(after, File.ReadAllText(repository.At("data/.gitignore")));
    }

    [Fact]
    public void Escapes_its_name_in_gitignore_as_DVC_does()
    {
        repository.Write("data/[a]*?!#.csv", Bytes);

        repository.Pin("data/[a]*?!#.csv");

        Assert.Equal("/\\[a\\]\\*\\?\\!\\#.csv\n", File.ReadAllText(repository.At("data/.gitignore")));
    }

    [Fact]
    public void That_is_executable_keeps_that()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no executable bit.");
        FileModes.MakeExecutable(repository.At("data/table.csv"));

        repository.Pin("data/table.csv");
        File.Delete(repository.At("data/table.csv"));
        repository.Restore();

        Assert.Contains("\n  isexec: true\n", File.ReadAllText(repository.At("data/table.csv.dvc")), StringComparison.Ordinal);
        Assert.True(FileModes.IsExecutable(repository.At("data/table.csv")));
    }

    [Fact]
    public void Gives_back_the_same_bytes_whatever_they_are() => Gen.Byte.Array[0, 5000].Sample(
        bytes =>
        {
            repository.Write("data/table.csv", bytes);
            repository.Pin("data/table.csv");
            File.Delete(repository.At("data/table.csv"));
            repository.Restore();
            return File.ReadAllBytes(repository.At("data/table.csv")).AsSpan().SequenceEqual(bytes);
        },
        iter: 50,
        threads: 1);

    [Fact]
    public void Lets_no_changed_byte_in_the_store_pass() => Gen.Select(Gen.Byte.Array[1, 5000], Gen.Int[0, int.MaxValue], Gen.Int[1, 255]).Sample(
        (bytes, place, change) =>
        {
            repository.Write("data/table.csv", bytes);
            repository.Pin("data/table.csv");
            File.Delete(repository.At("data/table.csv"));
            var changed = bytes.ToArray();
            changed[place % bytes.Length] ^= (byte)change;
            File.WriteAllBytes(repository.ObjectOf(bytes), changed);
            var fault = repository.FaultOfRestore();
            File.Delete(repository.ObjectOf(bytes));
            return fault.Place == repository.ObjectOf(bytes) && !File.Exists(repository.At("data/table.csv"));
        },
        iter: 50,
        threads: 1);

    [Fact]
    public void Lets_no_changed_byte_pass_where_only_MD5_is_pinned()
    {
        repository.Pin("data/table.csv");
        var pin = File.ReadAllText(repository.At("data/table.csv.dvc"));
        repository.Write("data/table.csv.dvc", pin[..pin.IndexOf("meta:", StringComparison.Ordinal)]);
        File.Delete(repository.At("data/table.csv"));
        File.WriteAllText(repository.ObjectOf(Bytes), "a,b\r\n1,3\r\n");

        var fault = repository.FaultOfRestore();

        Assert.Equal((Repository.Md5(Bytes), Repository.Md5("a,b\r\n1,3\r\n"u8.ToArray())), (fault.Expected, fault.Actual));
    }

    public void Dispose() => repository.Dispose();
}
