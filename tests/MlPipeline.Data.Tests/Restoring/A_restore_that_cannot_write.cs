using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class A_restore_that_cannot_write : IDisposable
{
    private readonly Repository repository = new();

    public A_restore_that_cannot_write()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Limits and modes are those of Unix.");
        repository.Write("data/large.bin", new byte[4 << 20]);
        repository.Pin("data/large.bin");
        File.Delete(repository.At("data/large.bin"));
    }

    [Fact]
    public void For_want_of_room_says_so_and_leaves_nothing_behind()
    {
        var before = repository.Files();

        var result = WorkerProcess.RunThrough(["sh", "-c", "trap '' XFSZ; ulimit -f 2048; exec \"$@\"", "sh"], "restore", repository.Root);

        Assert.Equal(ExitCodes.UserFault, result.ExitCode);
        Assert.Contains("There is no room for the data", result.TailText, StringComparison.Ordinal);
        Assert.Contains(repository.At("data/large.bin"), result.TailText, StringComparison.Ordinal);
        Assert.Contains("free disk space", result.TailText, StringComparison.Ordinal);
        Assert.Equal(before, repository.Files());
    }

    [Fact]
    public void Into_a_read_only_folder_says_so()
    {
        string[] unprivileged = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["env"];
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv") || unprivileged.Length == 1, "The superuser may write anywhere, and there is no setpriv.");
        var before = repository.Files();
        SetMode(0b101_101_101);
        try
        {
            var result = WorkerProcess.RunThrough(unprivileged, "restore", repository.Root);

            Assert.Equal(ExitCodes.UserFault, result.ExitCode);
            Assert.Contains("The data cannot be written", result.TailText, StringComparison.Ordinal);
            Assert.Contains("make the folder writable", result.TailText, StringComparison.Ordinal);
            Assert.Equal(before, repository.Files());
        }
        finally
        {
            SetMode(0b111_101_101);
        }
    }

    public void Dispose() => repository.Dispose();

    private void SetMode(int mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(repository.At("data"), (UnixFileMode)mode);
    }
}
