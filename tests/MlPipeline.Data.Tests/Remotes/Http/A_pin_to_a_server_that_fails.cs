using System.Text;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_pin_to_a_server_that_fails : IDisposable
{
    private static readonly byte[] Bytes = "some data"u8.ToArray();

    private readonly StoringServer server = new();
    private readonly Repository repository = new();

    public A_pin_to_a_server_that_fails()
    {
        repository.UseRemote($"url = {server.Url}");
        repository.Remotes = repository.Remotes with { Limits = repository.Remotes.Limits with { Tries = 2 } };
        repository.Write("tree/one", "one");
        repository.Write("tree/two", Bytes);
    }

    [Theory]
    [InlineData("HEAD", 500)]
    [InlineData("HEAD", 403)]
    [InlineData("POST", 500)]
    [InlineData("POST", 403)]
    [InlineData("POST", 413)]
    public void Writes_no_pin_names_the_object_and_sends_only_the_rest_the_next_time(string method, int status)
    {
        var md5 = Repository.Md5(Bytes);
        server.Spoil = (request, answer) => request.Method == method && StoringServer.KeyOf(request) == Key(md5) ? ServerAnswer.Empty(status) : answer;

        var fault = repository.FaultOfPin("tree");

        Assert.Equal($"{server.Url}/{Key(md5)}", fault.Place);
        Assert.NotEqual("", fault.Mend);
        Assert.Equal(["tree/one", "tree/two"], repository.Files());
        Assert.DoesNotContain(server.Objects.Keys, key => key.EndsWith(".dir", StringComparison.Ordinal));

        var held = server.Objects.Count;
        server.Spoil = (_, answer) => answer;
        Assert.Equal(4 - held, repository.Pin("tree").Stored);
        RestoreElsewhere();
    }

    [Fact]
    public void Sends_again_what_a_server_kept_only_in_part()
    {
        repository.Pin("tree");
        server.Objects[Key(Repository.Md5(Bytes))] = Bytes[..3];

        Assert.Equal(1, repository.Pin("tree").Stored);
        RestoreElsewhere();
    }

    [Fact]
    public void Never_sends_the_bytes_of_a_damaged_cache()
    {
        repository.Pin("tree");
        server.Objects.Clear();
        var cached = repository.Cached(Bytes);
        File.Delete(cached);
        File.WriteAllBytes(cached, Encoding.ASCII.GetBytes("SOME DATA"));

        repository.Pin("tree");

        Assert.Equal(Bytes, server.Objects[Key(Repository.Md5(Bytes))]);
        Assert.Equal(Bytes, File.ReadAllBytes(cached));
        RestoreElsewhere();
    }

    public void Dispose()
    {
        server.Dispose();
        repository.Dispose();
    }

    private static string Key(string md5) => $"files/md5/{md5[..2]}/{md5[2..]}";

    private void RestoreElsewhere()
    {
        using var fresh = new Repository();
        fresh.UseRemote($"url = {server.Url}");
        fresh.TakePinsOf(repository);
        fresh.Restore();
        Assert.Equal(Bytes, File.ReadAllBytes(fresh.At("tree/two")));
        Assert.Equal(repository.Files(), fresh.Files());
    }
}
