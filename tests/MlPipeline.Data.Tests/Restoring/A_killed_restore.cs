using MlPipeline.Core.Processes;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class A_killed_restore : IDisposable
{
    private const int MiB = 1 << 20;

    private readonly Repository repository = new();
    private readonly byte[] bytes = new byte[8 * MiB];

    public A_killed_restore()
    {
        new Random(1).NextBytes(bytes);
        repository.Write("large.bin", bytes);
        repository.Pin("large.bin");
        File.Delete(repository.At("large.bin"));
    }

    [Fact]
    public async Task In_the_middle_of_a_file_leaves_no_target_and_the_next_restore_is_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        var stored = repository.ObjectOf(bytes);
        File.Delete(stored);
        ChildProcess.Run(new ChildCommand("mkfifo", [stored]), TestContext.Current.CancellationToken);
        using var worker = WorkerProcess.Start("restore", repository.Root);
        await using (var pipe = new FileStream(stored, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1))
        {
            // The pipe holds far less than a MiB: once three are written, the worker has taken in more than two.
            await pipe.WriteAsync(bytes.AsMemory(0, 3 * MiB), TestContext.Current.CancellationToken);
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains(repository.Files(), file => file.StartsWith(".large.bin.", StringComparison.Ordinal));
        Assert.False(File.Exists(repository.At("large.bin")));

        File.Delete(stored);
        await File.WriteAllBytesAsync(stored, bytes, TestContext.Current.CancellationToken);
        repository.Restore();

        Assert.Equal(bytes, await File.ReadAllBytesAsync(repository.At("large.bin"), TestContext.Current.CancellationToken));
        Assert.Equal([".gitignore", "large.bin", "large.bin.dvc"], repository.Files());
    }

    [Fact]
    public void At_any_moment_leaves_the_right_file_or_none()
    {
        for (var file = 0; file < 100; file++)
            repository.Write($"tree/{file}", $"{file}");
        repository.Pin("tree");
        var kills = new RandomKills(2);
        while (kills.Count < 14)
        {
            File.Delete(repository.At("large.bin"));
            Directory.Delete(repository.At("tree"), recursive: true);
            kills.Run("restore", repository.Root);

            Assert.True(!File.Exists(repository.At("large.bin")) || File.ReadAllBytes(repository.At("large.bin")).AsSpan().SequenceEqual(bytes));
            Assert.True(!Directory.Exists(repository.At("tree")) || Directory.GetFiles(repository.At("tree")).Length == 100);
            repository.Restore();
            Assert.DoesNotContain(repository.Files(), file => file.EndsWith(".part", StringComparison.Ordinal));
        }
    }

    public void Dispose() => repository.Dispose();
}
