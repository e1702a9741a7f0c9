using MlPipeline.Core.Digests;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_killed_transfer : IDisposable
{
    private const int Kills = 12;
    private const int Files = 20;

    private readonly StoringServer server = new();
    private readonly Repository repository = new();

    public A_killed_transfer() => repository.UseRemote($"url = {server.Url}");

    [Fact]
    public void Of_a_pin_leaves_right_objects_at_the_server_and_the_next_pin_restores_elsewhere()
    {
        var kills = new RandomKills(4);
        for (var round = 0; kills.Count < Kills; round++)
        {
            Fill(round);
            kills.Run("pin", repository.Root, "tree");
            Assert.All(server.Objects, IsWhatItsKeySays);
            if (File.Exists(repository.At("tree.dvc")))
                RestoreElsewhere().Dispose();

            repository.Pin("tree");

            using var fresh = RestoreElsewhere();
            AssertWhole(fresh);
            Assert.All(repository.CachedKeys(), key => Assert.StartsWith("files/", key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_a_restore_leaves_right_files_or_none_and_the_next_restore_is_right()
    {
        Fill(0);
        repository.Pin("tree");
        using var fresh = new Repository();
        fresh.UseRemote($"url = {server.Url}");
        fresh.TakePinsOf(repository);
        var kills = new RandomKills(5);
        for (var round = 0; kills.Count < Kills; round++)
        {
            kills.Run("restore", fresh.Root);
            if (Directory.Exists(fresh.At("tree")))
                AssertWhole(fresh);
            Assert.All(
                fresh.CachedKeys().Where(key => key.StartsWith("files/", StringComparison.Ordinal)),
                key => Assert.Equal(server.Objects[key], File.ReadAllBytes(fresh.At($".dvc/cache/{key}"))));

            fresh.Restore();

            AssertWhole(fresh);
            Assert.Equal(repository.Files(), fresh.Files());
            Assert.Equal(server.Objects.Keys.Order(StringComparer.Ordinal), fresh.CachedKeys());
            Directory.Delete(fresh.At("tree"), recursive: true);
            if (round % 3 != 0)
                Directory.Delete(fresh.At(".dvc/cache/files"), recursive: true);
        }
    }

    public void Dispose()
    {
        server.Dispose();
        repository.Dispose();
    }

    private void Fill(int round)
    {
        for (var file = 0; file < Files; file++)
            repository.Write($"tree/{file}", $"{round} {file}");
        repository.Write("tree/large", RemoteReading.Noise((1 << 20) + round));
    }

    private Repository RestoreElsewhere()
    {
        var fresh = new Repository();
        fresh.UseRemote($"url = {server.Url}");
        fresh.TakePinsOf(repository);
        fresh.Restore();
        Assert.Equal(Files + 1, Directory.GetFiles(fresh.At("tree")).Length);
        return fresh;
    }

    private void AssertWhole(Repository fresh) =>
        Assert.All(repository.Files(), file => Assert.Equal(File.ReadAllBytes(repository.At(file)), File.ReadAllBytes(fresh.At(file))));

    private static void IsWhatItsKeySays(KeyValuePair<string, byte[]> stored)
    {
        var name = string.Concat(stored.Key.Split('/')[^2..]);
        var digest = name.Length == 64 ? Digest.Of(stored.Value).Hex : Repository.Md5(stored.Value) + (name.EndsWith(".dir", StringComparison.Ordinal) ? ".dir" : "");
        Assert.Equal(digest, name);
    }
}
