using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Tests.Pinning;

public sealed class A_killed_pin : IDisposable
{
    private readonly Repository repository = new();

    [Fact]
    public void At_any_moment_leaves_objects_that_are_what_their_names_say_and_a_pin_that_restores()
    {
        var large = new byte[6 << 20];
        new Random(3).NextBytes(large);
        var kills = new RandomKills(3);
        repository.Write("tree/large", large);
        for (var round = 0; kills.Count < 14; round++)
        {
            for (var file = 0; file < 100; file++)
                repository.Write($"tree/{file}", $"{round} {file}");
            kills.Run("pin", repository.Root, "tree");

            Assert.All(Objects(), IsWhatItsNameSays);
            if (File.Exists(repository.At("tree.dvc")))
                RestoreElsewhere();
        }

        foreach (var part in Objects().Where(IsPart))
            File.SetLastWriteTimeUtc(part, DateTime.UtcNow.AddHours(-2));
        repository.Pin("tree");
        RestoreElsewhere();
        Assert.All(Objects(), file => Assert.False(IsPart(file)));
    }

    public void Dispose() => repository.Dispose();

    private IEnumerable<string> Objects() => Directory.EnumerateFiles(repository.Remote, "*", SearchOption.AllDirectories);

    private static bool IsPart(string file) => file.EndsWith(".part", StringComparison.Ordinal);

    private static void IsWhatItsNameSays(string file)
    {
        if (IsPart(file))
            return;
        var name = Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileName(file);
        var bytes = File.ReadAllBytes(file);
        var digest = name.Length == 64 ? Digest.Of(bytes).Hex : Repository.Md5(bytes) + (name.EndsWith(".dir", StringComparison.Ordinal) ? ".dir" : "");
        Assert.Equal(digest, name);
    }

    // What is pinned may be older than the working tree; away from it, it must restore.
    private void RestoreElsewhere()
    {
        Directory.Move(repository.At("tree"), repository.At("kept"));
        repository.Restore();
        Assert.Equal(101, Directory.GetFiles(repository.At("tree")).Length);
        Directory.Delete(repository.At("tree"), recursive: true);
        Directory.Move(repository.At("kept"), repository.At("tree"));
    }
}
