using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Tests.Remotes;

public sealed class A_folder_as_a_remote : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LocalFolderRemote remote;

    public A_folder_as_a_remote() => remote = new LocalFolderRemote(Path.Combine(folder.Path, "store"));

    [Fact]
    public void Gives_back_what_was_stored_and_leaves_the_file()
    {
        var file = FileOf([1, 2, 3]);

        remote.Upload(file, "files/md5/ab/c", _ => { }, Token);

        Assert.Equal([1, 2, 3], remote.Read("files/md5/ab/c"));
        Assert.Equal(3, remote.SizeOf("files/md5/ab/c", Token));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Lists_objects_below_a_prefix_and_no_part_of_a_writer()
    {
        foreach (var key in (string[])["files/md5/ab/1", "files/md5/ab/2.dir", "files/md5/cd/3", "ef/4"])
            remote.Upload(FileOf([1]), key, _ => { }, Token);
        File.WriteAllText(remote.NewPart(), "half");

        Assert.Equal(["ef/4", "files/md5/ab/1", "files/md5/ab/2.dir", "files/md5/cd/3"], remote.All("").Select(one => one.Key));
        Assert.Equal(["files/md5/ab/1", "files/md5/ab/2.dir"], remote.All("files/md5/ab/").Select(one => one.Key));
        Assert.Equal([new RemoteObject("files/md5/cd/3", 1)], remote.All("files/md5/c"));
        Assert.Empty(remote.All("files/sha256/"));
    }

    [Fact]
    public void Forgets_what_is_deleted_and_does_not_mind_what_is_not_there()
    {
        remote.Upload(FileOf([1]), "files/md5/ab/1", _ => { }, Token);

        remote.Delete("files/md5/ab/1", Token);
        remote.Delete("files/md5/ab/1", Token);
        remote.Delete("none/at/all", Token);

        Assert.Null(remote.SizeOf("files/md5/ab/1", Token));
    }

    [Fact]
    public void Keeps_the_old_object_and_no_part_when_an_upload_fails()
    {
        remote.Upload(FileOf([1]), "files/md5/ab/1", _ => { }, Token);

        Assert.Throws<FileNotFoundException>(() => remote.Upload(Path.Combine(folder.Path, "none"), "files/md5/ab/1", _ => { }, Token));

        Assert.Equal([1], remote.Read("files/md5/ab/1"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "store", "files")));
    }

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string FileOf(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "file"), bytes);
        return Path.Combine(folder.Path, "file");
    }
}
