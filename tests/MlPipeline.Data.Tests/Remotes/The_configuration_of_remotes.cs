using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Tests.Remotes;

public sealed class The_configuration_of_remotes : IDisposable
{
    private readonly Repository repository = new();

    [Theory]
    [InlineData("[core]\n    remote = store\n['remote \"store\"']\n    url = ../../elsewhere\n")]
    [InlineData("# comment\n\n[core]\nremote=store # why\n[ 'remote \"store\"' ]\nurl = \"../../elsewhere\"\n")]
    [InlineData("[CORE]\nRemote = Store\n['remote \"STORE\"']\nURL = '../../elsewhere'\n")]
    public void Is_read_in_DVC_s_dialect(string text)
    {
        repository.Write(".dvc/config", text);

        Assert.Equal(Path.GetFullPath("../elsewhere/files/md5/ab/c", repository.Root), Address());
    }

    [Fact]
    public void Takes_an_absolute_folder_and_a_file_address()
    {
        repository.Write(".dvc/config", "['remote \"a\"']\nurl = /data/a\n['remote \"b\"']\nurl = file:///data/b%20b\n");

        Assert.Equal(("/data/a/files/md5/ab/c", "/data/b b/files/md5/ab/c"), (Address("a"), Address("b")));
    }

    [Fact]
    public void Lets_the_local_file_win()
    {
        repository.Write(".dvc/config.local", "['remote \"store\"']\nurl = ../mine\n");

        Assert.Equal(repository.At("mine/files/md5/ab/c"), Address());
    }

    [Theory]
    [InlineData("gs://bucket/data")]
    [InlineData("webdavs://host/data")]
    [InlineData("file://host/data")]
    [InlineData("ssh://host/data")]
    public void Says_which_kinds_are_supported(string url)
    {
        repository.Write(".dvc/config", $"[core]\nremote = store\n['remote \"store\"']\nurl = {url}\n");

        var fault = Fault();

        Assert.Equal(
            ("The DVC remote is of a kind that is not supported", $"{repository.At(".dvc/config")}:4", url),
            (fault.Problem, fault.Place, fault.Actual));
    }

    [Theory]
    [InlineData("remote://store/below/it", "../elsewhere/below/it/files/md5/ab/c")]
    [InlineData("remote://STORE", "../elsewhere/files/md5/ab/c")]
    public void Lets_a_remote_be_a_folder_of_another(string url, string address)
    {
        repository.Write(".dvc/config", $"['remote \"store\"']\nurl = ../../elsewhere\n['remote \"part\"']\nurl = {url}\n");

        Assert.Equal(Path.GetFullPath(address, repository.Root), Address("part"));
    }

    [Fact]
    public void Lets_the_settings_of_a_part_win_over_those_of_the_whole()
    {
        repository.Write(".dvc/config", "['remote \"store\"']\nurl = ../a\njobs = 3\n['remote \"part\"']\nurl = remote://store/b\njobs = 4\n");
        using var remotes = RemoteSet.Of(repository.Root);

        Assert.Equal((3, 4), (remotes.Open("store").Parallelism, remotes.Open("part").Parallelism));
    }

    [Fact]
    public void Refuses_remotes_that_refer_to_each_other_in_a_circle()
    {
        repository.Write(".dvc/config", "['remote \"a\"']\nurl = remote://b\n['remote \"b\"']\nurl = remote://a/x\n");

        Assert.Equal($"{repository.At(".dvc/config")}:4", Fault("a").Place);
    }

    [Fact]
    public void Opens_each_remote_once()
    {
        using var remotes = RemoteSet.Of(repository.Root);

        Assert.Same(remotes.Open(), remotes.Open("STORE"));
        Assert.IsType<LocalFolderRemote>(remotes.Open());
    }

    [Fact]
    public void Says_how_to_name_a_default()
    {
        File.Delete(repository.At(".dvc/config"));

        Assert.Equal(("No default DVC remote is configured", repository.At(".dvc/config")), (Fault().Problem, Fault().Place));
    }

    [Fact]
    public void Says_that_a_remote_is_unknown() => Assert.Equal("There is no DVC remote named 'other'", Fault("other").Problem);

    [Theory]
    [InlineData("[core\nremote = store\n", 1)]
    [InlineData("[core]\nremote\n", 2)]
    [InlineData("[core] x\n", 1)]
    [InlineData("[core]\n= store\n", 2)]
    public void Names_the_line_that_is_not_understood(string text, int line)
    {
        repository.Write(".dvc/config", text);

        Assert.Equal($"{repository.At(".dvc/config")}:{line}", Fault().Place);
    }

    [Fact]
    public void Sends_an_output_to_the_remote_that_its_pin_names()
    {
        repository.Write("table.csv", "bytes");
        repository.Pin("table.csv");
        Directory.Move(repository.Remote, repository.Remote + "-other");
        File.AppendAllText(repository.At(".dvc/config"), "['remote \"other\"']\n    url = ../../remote-other\n");
        File.Delete(repository.At("table.csv"));
        var pin = File.ReadAllText(repository.At("table.csv.dvc"));
        repository.Write("table.csv.dvc", pin.Replace("  path: table.csv\n", "  path: table.csv\n  remote: other\n", StringComparison.Ordinal));

        repository.Restore();

        Assert.Equal("bytes", File.ReadAllText(repository.At("table.csv")));
    }

    public void Dispose() => repository.Dispose();

    private string Address(string? name = null)
    {
        using var remotes = RemoteSet.Of(repository.Root);
        return remotes.Open(name).AddressOf("files/md5/ab/c");
    }

    private UserFault Fault(string? name = null) => Assert.Throws<UserException>(() => RemoteSet.Of(repository.Root).Open(name)).Fault;
}
