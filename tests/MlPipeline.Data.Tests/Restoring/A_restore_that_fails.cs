using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class A_restore_that_fails : IDisposable
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("a,b\n1,2\n");

    private readonly Repository repository = new();
    private readonly IReadOnlyList<string> before;

    public A_restore_that_fails()
    {
        repository.Write("data/table.csv", Bytes);
        repository.Pin("data/table.csv");
        repository.Write("data/tree/one.csv", "one");
        repository.Write("data/tree/two.csv", "two");
        repository.Pin("data/tree");
        File.Delete(repository.At("data/table.csv"));
        Directory.Delete(repository.At("data/tree"), recursive: true);
        before = repository.Files();
    }

    [Fact]
    public void A_changed_byte_in_the_store_is_named_with_both_digests()
    {
        var changed = Encoding.UTF8.GetBytes("a,b\n1,3\n");
        File.WriteAllBytes(repository.ObjectOf(Bytes), changed);

        var fault = repository.FaultOfRestore();

        Assert.Equal("A stored object does not hold the pinned bytes", fault.Problem);
        Assert.Equal(
            (repository.ObjectOf(Bytes), Digest.Of(Bytes).ToString(), Digest.Of(changed).ToString()),
            (fault.Place, fault.Expected, fault.Actual));
    }

    [Fact]
    public void A_missing_object_is_named()
    {
        File.Delete(repository.ObjectOf(Bytes));

        var fault = repository.FaultOfRestore();

        Assert.Equal(("A pinned object is not in the remote", repository.ObjectOf(Bytes)), (fault.Problem, fault.Place));
    }

    [Fact]
    public void An_object_that_is_longer_than_pinned_is_refused()
    {
        File.AppendAllText(repository.ObjectOf(Bytes), "x");

        var fault = repository.FaultOfRestore();

        Assert.Equal("more than 8 bytes", fault.Actual);
    }

    [Fact]
    public void An_object_that_is_shorter_than_pinned_is_refused()
    {
        File.WriteAllText(repository.ObjectOf(Bytes), "a,b\n");

        var fault = repository.FaultOfRestore();

        Assert.StartsWith("8 bytes, sha256:", fault.Expected, StringComparison.Ordinal);
        Assert.StartsWith("4 bytes, sha256:", fault.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_cannot_be_read_is_named()
    {
        File.Delete(repository.ObjectOf(Bytes));
        Directory.CreateDirectory(repository.ObjectOf(Bytes));

        var fault = repository.FaultOfRestore();

        Assert.Equal(("A stored object cannot be read", repository.ObjectOf(Bytes)), (fault.Problem, fault.Place));
    }

    [Fact]
    public void A_damaged_file_in_a_directory_leaves_no_file_of_any_pin_behind()
    {
        File.WriteAllText(repository.ObjectOf("two"u8.ToArray()), "twx");

        repository.FaultOfRestore();

        Assert.Equal(before, repository.Files());
        Assert.False(Directory.Exists(repository.At("data/tree")));
    }

    [Fact]
    public void A_list_that_no_memory_can_hold_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files of holes are those of Unix.");
        var tree = Directory.EnumerateFiles(repository.Remote, "*.dir", SearchOption.AllDirectories).Single();
        using (var file = new FileStream(tree, FileMode.Open, FileAccess.Write))
            file.SetLength(3L << 30);

        var fault = repository.FaultOfRestore();

        Assert.Equal(tree, fault.Place);
        Assert.Contains("3221225472 bytes", fault.Actual, StringComparison.Ordinal);
        Assert.Equal(before, repository.Files());
    }

    [Fact]
    public void A_damaged_directory_object_is_named()
    {
        var tree = Directory.EnumerateFiles(repository.Remote, "*.dir", SearchOption.AllDirectories).Single();
        File.AppendAllText(tree, " ");

        var fault = repository.FaultOfRestore();

        Assert.Equal(("A stored object does not hold the pinned bytes", tree), (fault.Problem, fault.Place));
        Assert.Equal(before, repository.Files());
    }

    [Fact]
    public void A_damaged_list_of_SHA_256_is_named()
    {
        var list = Directory.EnumerateFiles(repository.Object("files/sha256"), "*", SearchOption.AllDirectories).Single();
        File.AppendAllText(list, " ");

        Assert.Equal(list, repository.FaultOfRestore().Place);
    }

    [Fact]
    public void A_failed_update_leaves_the_file_of_the_earlier_pin()
    {
        repository.Restore();
        repository.Write("data/table.csv", "new\n");
        repository.Pin("data/table.csv");
        repository.Write("data/table.csv", Bytes);
        File.WriteAllText(repository.ObjectOf("new\n"u8.ToArray()), "old\n");

        repository.FaultOfRestore();

        Assert.Equal(Bytes, File.ReadAllBytes(repository.At("data/table.csv")));
    }

    [Fact]
    public void After_the_store_is_mended_the_same_command_succeeds()
    {
        File.WriteAllText(repository.ObjectOf(Bytes), "broken!\n");
        repository.FaultOfRestore();
        File.WriteAllBytes(repository.ObjectOf(Bytes), Bytes);

        repository.Restore();

        Assert.Equal(Bytes, File.ReadAllBytes(repository.At("data/table.csv")));
    }

    public void Dispose() => repository.Dispose();
}
