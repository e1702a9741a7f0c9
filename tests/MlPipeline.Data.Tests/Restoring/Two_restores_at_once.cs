using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class Two_restores_at_once : IDisposable
{
    private readonly Repository repository = new();

    public Two_restores_at_once()
    {
        Fill();
        repository.Pin("tree");
        repository.Pin("large.bin");
        Clear(repository);
    }

    [Fact]
    public async Task Of_one_checkout_both_end_well()
    {
        for (var round = 0; round < 5; round++)
        {
            await BothEndWell(repository.Root, repository.Root);
            Assert.Equal(200, Directory.GetFiles(repository.At("tree")).Length);
            Assert.Empty(repository.Changes(verify: true));
            Clear(repository);
        }
    }

    [Fact]
    public async Task Of_two_checkouts_with_one_cache_both_end_well()
    {
        using var other = new Repository();
        using var shared = new TemporaryFolder();
        repository.Configure($"[cache]\n    dir = {shared.Path}\n    type = hardlink\n");
        other.Write(".dvc/config", File.ReadAllText(repository.At(".dvc/config")).Replace("../../remote", repository.Remote, StringComparison.Ordinal));
        foreach (var pin in new[] { "tree.dvc", "large.bin.dvc" })
            File.Copy(repository.At(pin), other.At(pin));
        for (var round = 0; round < 5; round++)
        {
            await BothEndWell(repository.Root, other.Root);
            Assert.Empty(repository.Changes(verify: true));
            Assert.Empty(other.Changes(verify: true));
            Clear(repository);
            Clear(other);
            Directory.Delete(Path.Combine(shared.Path, "files"), recursive: true);
        }
    }

    [Fact]
    public async Task Of_two_checkouts_with_one_cache_from_a_web_server_both_end_well()
    {
        using var server = new StoringServer();
        using var other = new Repository();
        using var shared = new TemporaryFolder();
        Fill();
        foreach (var one in new[] { repository, other })
        {
            one.UseRemote($"url = {server.Url}");
            one.Configure($"[cache]\n    dir = {shared.Path}\n");
        }

        repository.Pin("tree");
        repository.Pin("large.bin");
        other.TakePinsOf(repository);
        for (var round = 0; round < 2; round++)
        {
            Clear(repository);
            Clear(other);
            Directory.Delete(Path.Combine(shared.Path, "files"), recursive: true);
            await BothEndWell(repository.Root, other.Root);
            Assert.Empty(repository.Changes(verify: true));
            Assert.Empty(other.Changes(verify: true));
            var cached = Directory.EnumerateFiles(shared.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(shared.Path, file));
            Assert.Equal(server.Objects.Keys.Append("mlpipeline.lock").Order(StringComparer.Ordinal), cached.Order(StringComparer.Ordinal));
        }
    }

    public void Dispose() => repository.Dispose();

    private void Fill()
    {
        for (var file = 0; file < 200; file++)
            repository.Write($"tree/{file}", $"{file}");
        repository.Write("large.bin", new byte[3 << 20]);
    }

    private static async Task BothEndWell(string one, string other)
    {
        using var first = WorkerProcess.Start("restore", one);
        using var second = WorkerProcess.Start("restore", other);
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
    }

    private static void Clear(Repository repository)
    {
        if (Directory.Exists(repository.At("tree")))
            Directory.Delete(repository.At("tree"), recursive: true);
        File.Delete(repository.At("large.bin"));
    }
}
