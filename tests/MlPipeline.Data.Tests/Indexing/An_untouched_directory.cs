using CsCheck;

namespace MlPipeline.Data.Tests.Indexing;

public sealed class An_untouched_directory : IDisposable
{
    private readonly Repository repository = new();

    public An_untouched_directory()
    {
        repository.Write("tree/a/one.csv", "one");
        repository.Write("tree/a/b/zwei – ü.csv", "two");
        repository.Write("tree/three.csv", "three");
        repository.Write("tree/empty.csv", "");
        repository.Pin("tree");
        Directory.Delete(repository.At("tree"), recursive: true);
        repository.Restore();
    }

    [Fact]
    public void Needs_neither_cache_nor_remote_and_says_the_same()
    {
        Directory.Delete(repository.Remote, recursive: true);

        var result = repository.Run(new(repository.Root, [repository.At("tree.dvc")]));

        Assert.Empty(result.Changes);
        Assert.Equal((4, 11L, "sha256"), (result.Manifest.Artifacts[0].Files, result.Manifest.Artifacts[0].Size, result.Manifest.Artifacts[0].VerifiedBy));
        Assert.Equal(repository.Run(new(repository.Root, [repository.At("tree.dvc")])).Manifest.Artifacts, result.Manifest.Artifacts);
    }

    [Fact]
    public void Is_one_in_which_nothing_was_added_removed_or_edited()
    {
        Assert.Empty(repository.Changes());

        File.Delete(repository.At("tree/a/one.csv"));
        Assert.Equal(["tree.dvc: 1 file to restore"], repository.Changes());
        Assert.Empty(repository.Changes());

        repository.Write("tree/a/new.csv", "one");
        Assert.Equal("tree/a/new.csv", repository.FaultOfRestore().Actual);
        repository.Restore(force: true);
        Assert.Empty(repository.Changes());

        Directory.CreateDirectory(repository.At("tree/a/folder"));
        repository.Write("tree/three.csv", "eerht");
        Assert.Equal("tree/three.csv", repository.FaultOfRestore().Actual);
    }

    [Fact]
    public void Shows_an_edit_that_follows_at_once()
    {
        for (var round = 0; round < 30; round++)
        {
            File.Delete(repository.At("tree/three.csv"));
            repository.Restore();
            repository.Write("tree/three.csv", "eerht");

            Assert.Equal("tree/three.csv", repository.FaultOfRestore().Actual);
            repository.Restore(force: true);
        }
    }

    [Fact]
    public void Shows_a_file_that_became_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        File.Delete(repository.At("tree/a/one.csv"));
        File.CreateSymbolicLink(repository.At("tree/a/one.csv"), "/etc/passwd");

        Assert.Equal("tree/a/one.csv", repository.FaultOfRestore().Actual);
    }

    [Fact]
    public void Shows_a_folder_that_became_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        Directory.Move(repository.At("tree/a"), repository.At("elsewhere"));
        Directory.CreateSymbolicLink(repository.At("tree/a"), repository.At("elsewhere"));

        Assert.Equal("Something else stands where pinned data belongs", repository.FaultOfRestore().Problem);
    }

    [Fact]
    public void Is_read_again_only_when_that_is_asked_for()
    {
        var file = repository.At("tree/three.csv");
        var written = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "eerht");
        File.SetLastWriteTimeUtc(file, written);

        Assert.Empty(repository.Changes());
        Assert.Equal("tree/three.csv", Assert.Throws<Core.Errors.UserException>(() => repository.Changes(verify: true)).Fault.Actual);
    }

    [Fact]
    public void Is_looked_at_again_when_its_pin_changed()
    {
        repository.Write("other/three.csv", "three and more");
        repository.Pin("other");
        File.WriteAllText(repository.At("tree.dvc"), File.ReadAllText(repository.At("other.dvc")).Replace("path: other", "path: tree", StringComparison.Ordinal));

        repository.Restore();

        Assert.Equal("three and more", File.ReadAllText(repository.At("tree/three.csv")));
        Assert.Equal(["tree/three.csv"], repository.Files().Where(file => file.StartsWith("tree/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_right_whatever_became_of_its_index()
    {
        var index = Assert.Single(Directory.GetFiles(repository.At(".dvc/tmp/mlpipeline/trees")));
        var whole = File.ReadAllBytes(index);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Sample(
            damage =>
            {
                var bytes = whole[..damage.Item3];
                if (damage.Item1 < bytes.Length)
                    bytes[damage.Item1] ^= damage.Item2;
                File.WriteAllBytes(index, bytes);
                repository.Restore();
                return File.ReadAllText(repository.At("tree/three.csv")) == "three" && File.ReadAllText(repository.At("tree/a/one.csv")) == "one";
            },
            iter: 300,
            threads: 1);
    }

    public void Dispose() => repository.Dispose();
}
