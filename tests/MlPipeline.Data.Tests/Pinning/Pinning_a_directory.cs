using System.Text;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Tests.Pinning;

public sealed class Pinning_a_directory
{
    private const string TreeObject = "files/md5/6a/a2fbb46f5725741428df258d5a4111.dir";

    [Fact]
    public void That_DVC_pinned_gives_the_same_object_and_the_same_pin()
    {
        using var repository = Repository.MadeByDvc();
        var pin = File.ReadAllText(repository.At("tree.dvc"));
        var madeByDvc = File.ReadAllBytes(repository.Object(TreeObject));
        repository.Restore();
        Directory.Delete(repository.Object("files"), recursive: true);

        var result = repository.Pin("tree");

        Assert.Equal(madeByDvc, File.ReadAllBytes(repository.Object(TreeObject)));
        Assert.Equal(pin, File.ReadAllText(repository.At("tree.dvc")).Split("meta:")[0]);
        Assert.Equal(("6aa2fbb46f5725741428df258d5a4111.dir", 6, 8), (result.Md5, result.Files, result.Stored));
    }

    [Fact]
    public void Stores_a_list_of_SHA_256_that_the_pin_names()
    {
        using var repository = new Repository();
        repository.Write("tree/b", "b");
        repository.Write("tree/a/ä", "");

        var result = repository.Pin("tree");

        var hex = result.Sha256.Hex;
        Assert.Contains($"  sha256: {hex}\n", File.ReadAllText(repository.At("tree.dvc")), StringComparison.Ordinal);
        Assert.Equal(
            """[{"relpath": "a/\u00e4", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size": 0}, """
            + """{"relpath": "b", "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d", "size": 1}]""",
            File.ReadAllText(repository.Object($"files/sha256/{hex[..2]}/{hex[2..]}")));
    }

    [Fact]
    public void Comes_back_with_empty_files_nested_folders_names_and_modes()
    {
        using var repository = new Repository();
        string[] files = ["tree/empty", "tree/größe Ω/ß.txt", "tree/a/b/c/d.sh", "tree/' : #.csv", "tree/\\back", "tree/😀"];
        Array.ForEach(files, file => repository.Write(file, file.EndsWith("empty", StringComparison.Ordinal) ? "" : file));
        FileModes.MakeExecutable(repository.At("tree/a/b/c/d.sh"));
        repository.Pin("tree");
        Directory.Delete(repository.At("tree"), recursive: true);

        var manifest = repository.Restore();

        Assert.Equal(files.Order(StringComparer.Ordinal), repository.Files().Where(file => file.StartsWith("tree/", StringComparison.Ordinal)));
        Assert.All(files, file => Assert.Equal(file.EndsWith("empty", StringComparison.Ordinal) ? "" : file, File.ReadAllText(repository.At(file))));
        Assert.Equal(
            files.Where(file => file.EndsWith(".sh", StringComparison.Ordinal) && !OperatingSystem.IsWindows()),
            files.Where(file => FileModes.IsExecutable(repository.At(file))));
        Assert.Equal("sha256", Assert.Single(manifest.Artifacts).VerifiedBy);
    }

    [Fact]
    public void Without_files_comes_back_as_an_empty_directory()
    {
        using var repository = new Repository();
        Directory.CreateDirectory(repository.At("tree"));
        repository.Pin("tree");
        Directory.Delete(repository.At("tree"));

        repository.Restore();

        Assert.Empty(Directory.EnumerateFileSystemEntries(repository.At("tree")));
    }

    [Fact]
    public void Of_many_files_stores_and_restores_them_all_with_any_number_of_workers()
    {
        using var repository = new Repository();
        for (var file = 0; file < 500; file++)
            repository.Write($"tree/{file % 7}/{file}", Encoding.UTF8.GetBytes($"{file / 2}"));
        var result = repository.Pin("tree");
        Directory.Delete(repository.At("tree"), recursive: true);

        var manifest = repository.Restore();

        Assert.Equal((500, 252), (result.Files, result.Stored));
        Assert.Equal(500, Assert.Single(manifest.Artifacts).Files);
        Assert.Equal(500, Directory.GetFiles(repository.At("tree"), "*", SearchOption.AllDirectories).Length);
    }
}
