using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_full_disk : IDisposable
{
    private const int Files = 100;

    // A disk of a MiB that only the worker sees, with the pins of the folder that it hides; what lies there at the end is told.
    private const string SmallDisk =
        "kept=$(mktemp -d) && cp \"$1\"/*.dvc \"$kept\" 2>/dev/null; mount -t tmpfs -o size=1m tmpfs \"$1\" || exit 99; cp \"$kept\"/*.dvc \"$1\" 2>/dev/null; rm -r \"$kept\"; "
        + "disk=$1; shift; \"$@\"; code=$?; find \"$disk\" -type f -name '.*part' -printf 'left: %p\\n'; exit $code";

    private static readonly byte[] Large = RemoteReading.Noise(4 << 20);

    private readonly StoringServer server = new();
    private readonly Repository repository = new();
    private readonly Repository fresh = new();

    public A_full_disk()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Limits and mounts are those of Unix.");
        repository.UseRemote($"url = {server.Url}");
        fresh.UseRemote($"url = {server.Url}");
    }

    [Fact]
    public void For_the_cache_is_told_and_nothing_is_left()
    {
        Pin("data/large.bin", Large);
        var before = fresh.Files();

        var result = Limited(2048, "restore", fresh.Root);

        AssertFull(result, fresh.Cached(Large));
        Assert.Equal(before, fresh.Files());
        Assert.Empty(fresh.CachedKeys());
        AssertNextIsRight();
    }

    [Fact]
    public void For_the_list_of_a_directory_is_told_and_nothing_is_left()
    {
        PinTree();

        var result = Limited(2, "restore", fresh.Root);

        AssertFull(result, fresh.At(".dvc/cache/files/md5/"));
        Assert.Empty(fresh.CachedKeys());
        AssertNextIsRight();
    }

    [Fact]
    public void For_the_working_tree_is_told_and_nothing_is_left()
    {
        Pin("data/large.bin", Large);
        var before = fresh.Files();
        fresh.Restore();
        File.Delete(fresh.At("data/large.bin"));

        var result = Limited(2048, "restore", fresh.Root);

        AssertFull(result, fresh.At("data/large.bin"));
        Assert.Equal(before, fresh.Files());
        AssertNextIsRight();
    }

    [Fact]
    public void For_what_is_pinned_is_told_and_nothing_is_pinned()
    {
        repository.Write("data/large.bin", Large);

        var result = Limited(2048, "pin", repository.Root, "data/large.bin");

        AssertFull(result, repository.At(".dvc/cache"));
        Assert.Equal(["data/large.bin"], repository.Files());
        Assert.Empty(repository.CachedKeys());
        Assert.Empty(server.Objects);
        Pin("data/large.bin", Large);
        AssertNextIsRight();
    }

    [Theory]
    [InlineData(".dvc/cache")]
    [InlineData("data")]
    public void That_fills_up_with_small_files_is_told_and_nothing_is_left(string disk)
    {
        Assert.SkipUnless(CanMount(), "Nothing may be mounted here.");
        PinTree();
        var before = fresh.Files();
        Directory.CreateDirectory(fresh.At(disk));

        var result = WorkerProcess.RunThrough(["unshare", "-m", "sh", "-c", SmallDisk, "sh", fresh.At(disk)], "restore", fresh.Root);

        AssertFull(result, fresh.At(disk == "data" ? "data/tree" : ".dvc/cache/"));
        Assert.DoesNotContain("left: ", result.TailText, StringComparison.Ordinal);
        Assert.Equal(before, fresh.Files());
        AssertNextIsRight();
    }

    public void Dispose()
    {
        server.Dispose();
        repository.Dispose();
        fresh.Dispose();
    }

    private static bool CanMount() =>
        File.Exists("/usr/bin/unshare") && ChildProcess.Run(
            new ChildCommand("unshare", ["-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]), TestContext.Current.CancellationToken).ExitCode == 0;

    // In blocks of 512 bytes.
    private static ChildResult Limited(int blocks, params string[] arguments) =>
        WorkerProcess.RunThrough(["sh", "-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh"], arguments);

    private static void AssertFull(ChildResult result, string place)
    {
        Assert.Equal(ExitCodes.UserFault, result.ExitCode);
        Assert.Contains("There is no room for the data", result.TailText, StringComparison.Ordinal);
        Assert.Contains(place, result.TailText, StringComparison.Ordinal);
        Assert.Contains("free disk space", result.TailText, StringComparison.Ordinal);
    }

    private void PinTree()
    {
        for (var file = 0; file < Files; file++)
            repository.Write($"data/tree/{file}", RemoteReading.Noise(20_000 + file));
        repository.Pin("data/tree");
        fresh.TakePinsOf(repository);
    }

    private void Pin(string path, byte[] bytes)
    {
        repository.Write(path, bytes);
        repository.Pin(path);
        fresh.TakePinsOf(repository);
    }

    private void AssertNextIsRight()
    {
        fresh.Restore();

        Assert.Equal(repository.Files(), fresh.Files());
        Assert.All(repository.Files(), file => Assert.Equal(File.ReadAllBytes(repository.At(file)), File.ReadAllBytes(fresh.At(file))));
        Assert.Equal(server.Objects.Keys.Order(StringComparer.Ordinal), fresh.CachedKeys());
    }
}
