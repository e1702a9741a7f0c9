using System.Text;
using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Cache;

public sealed class Working_files_from_the_cache : IDisposable
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("some data");

    private readonly Repository repository = new();

    public Working_files_from_the_cache()
    {
        repository.Write("table.csv", Bytes);
        repository.Pin("table.csv");
        File.Delete(repository.At("table.csv"));
    }

    [Fact]
    public void Are_the_cached_file_itself_and_read_only_when_hard_links_are_asked_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Inodes are those of Unix.");
        repository.Configure("[cache]\n    type = hardlink\n");

        repository.Restore();

        Assert.Equal(FileStamp.Of(repository.Cached(Bytes)), FileStamp.Of(repository.At("table.csv")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(repository.At("table.csv")));
    }

    [Fact]
    public void That_are_executable_are_never_the_cached_file_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no executable bit.");
        repository.Configure("[cache]\n    type = hardlink\n");
        repository.Write("run.sh", "#!/bin/sh\n");
        MakeExecutable("run.sh");
        repository.Pin("run.sh");
        File.Delete(repository.At("run.sh"));

        repository.Restore();

        Assert.NotEqual(FileStamp.Of(repository.Cached(Encoding.UTF8.GetBytes("#!/bin/sh\n"))), FileStamp.Of(repository.At("run.sh")));
        Assert.True(FileModes.IsExecutable(repository.At("run.sh")));
        Assert.False(FileModes.IsExecutable(repository.Cached(Encoding.UTF8.GetBytes("#!/bin/sh\n"))));
    }

    [Theory]
    [InlineData("reflink,copy")]
    [InlineData("symlink,copy")]
    [InlineData("copy")]
    public void Have_bytes_of_their_own_otherwise(string types)
    {
        repository.Configure($"[cache]\n    type = {types}\n");

        repository.Restore();
        File.AppendAllText(repository.At("table.csv"), "more");

        Assert.Equal(Bytes, File.ReadAllBytes(repository.ObjectOf(Bytes)));
        Assert.True(!File.Exists(repository.Cached(Bytes)) || Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(repository.Cached(Bytes))));
    }

    [Fact]
    public void Of_an_unknown_kind_are_refused_with_the_line()
    {
        repository.Configure("[cache]\n    type = teleport\n");

        var fault = repository.FaultOfRestore();

        Assert.Equal(("The cache's type is unknown", "teleport"), (fault.Problem, fault.Actual));
        Assert.EndsWith("config:6", fault.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Come_back_right_when_their_object_was_damaged_and_the_object_is_kept_aside()
    {
        repository.Configure("[cache]\n    type = hardlink\n");
        repository.Restore();
        File.Delete(repository.At("table.csv"));
        Overwrite(repository.Cached(Bytes), "SOME DATA");
        var told = new List<string>();

        repository.Run(new(repository.Root, PinFiles.Below(repository.Root)) { Tell = told.Add });

        Assert.Equal(Bytes, File.ReadAllBytes(repository.At("table.csv")));
        Assert.Equal(Bytes, File.ReadAllBytes(repository.Cached(Bytes)));
        Assert.Equal("SOME DATA", File.ReadAllText(Assert.Single(Directory.GetFiles(repository.At(".dvc/cache/quarantine")))));
        Assert.Contains("damaged", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_pin_that_contradicts_itself_are_refused_and_the_good_object_stays()
    {
        repository.Configure("[cache]\n    type = hardlink\n");
        repository.Restore();
        File.Delete(repository.At("table.csv"));
        var pin = File.ReadAllText(repository.At("table.csv.dvc"));
        var sha256 = Core.Digests.Digest.Of(Bytes).Hex;
        repository.Write("table.csv.dvc", pin.Replace(sha256, Core.Digests.Digest.Of("other").Hex, StringComparison.Ordinal));

        Assert.StartsWith("The pin's SHA-256 or size is not that", repository.FaultOfRestore().Problem, StringComparison.Ordinal);

        Assert.Equal(Bytes, File.ReadAllBytes(repository.Cached(Bytes)));
        Assert.False(Directory.Exists(repository.At(".dvc/cache/quarantine")));
    }

    [Fact]
    public void That_share_a_damaged_object_fetch_it_once_and_all_come_back_right()
    {
        using var server = new StoringServer();
        repository.UseRemote($"url = {server.Url}");
        for (var file = 0; file < 40; file++)
            repository.Write($"tree/{file}", Bytes);
        repository.Pin("tree");
        for (var round = 1; round <= 10; round++)
        {
            Directory.Delete(repository.At("tree"), recursive: true);
            Overwrite(repository.Cached(Bytes), "SOME DATA");

            repository.Restore();

            Assert.All(Directory.GetFiles(repository.At("tree")), file => Assert.Equal(Bytes, File.ReadAllBytes(file)));
            Assert.Equal(Bytes, File.ReadAllBytes(repository.Cached(Bytes)));
            Assert.All(Directory.GetFiles(repository.At(".dvc/cache/quarantine")), file => Assert.Equal("SOME DATA", File.ReadAllText(file)));
            Assert.Equal(round, server.KeysBy["GET"].Count());
        }
    }

    [Fact]
    public void Need_no_remote_once_they_were_there()
    {
        repository.Configure("[cache]\n    type = hardlink\n");
        repository.Restore();
        File.Delete(repository.At("table.csv"));
        Directory.Delete(repository.Remote, recursive: true);

        repository.Restore();

        Assert.Equal(Bytes, File.ReadAllBytes(repository.At("table.csv")));
    }

    [Fact]
    public void May_come_from_a_cache_that_another_repository_filled()
    {
        using var other = new Repository();
        using var shared = new TemporaryFolder();
        var cache = $"[cache]\n    dir = {shared.Path}\n    type = hardlink\n    shared = group\n";
        repository.Configure(cache);
        other.Configure(cache);
        repository.Restore();
        other.Write("copy.csv.dvc", File.ReadAllText(repository.At("table.csv.dvc")).Replace("table.csv", "copy.csv", StringComparison.Ordinal));

        other.Restore();

        Assert.Equal(Bytes, File.ReadAllBytes(other.At("copy.csv")));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(shared.Path, "files", "md5")).HasFlag(UnixFileMode.GroupWrite | UnixFileMode.SetGroup));
    }

    public void Dispose() => repository.Dispose();

    private void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(repository.At(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Overwrite(string path, string text)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(path, text);
    }
}
