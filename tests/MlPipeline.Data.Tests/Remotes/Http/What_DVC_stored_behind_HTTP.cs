using System.Collections.Concurrent;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class What_DVC_stored_behind_HTTP : IDisposable
{
    private readonly Repository repository = Repository.MadeByDvc();
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);
    private readonly FaultyServer server;

    public What_DVC_stored_behind_HTTP()
    {
        server = new FaultyServer(Serve);
        repository.Write(".dvc/config", $"[core]\nremote = web\n['remote \"web\"']\nurl = http://localhost:{server.Port}\n");
    }

    [Fact]
    public void Is_restored_through_a_server_that_breaks_off_every_object_once()
    {
        using var near = Repository.MadeByDvc();
        near.Restore();

        repository.Restore();

        Assert.Equal(near.Files(), repository.Files());
        Assert.All(near.Files(), file => Assert.Equal(File.ReadAllBytes(near.At(file)), File.ReadAllBytes(repository.At(file))));
        Assert.Contains(server.Requests, request => request.From > 0);
    }

    [Fact]
    public void Is_never_put_in_place_where_a_server_sends_other_bytes()
    {
        var stored = Directory.EnumerateFiles(repository.Remote, "*", SearchOption.AllDirectories).First(file => new FileInfo(file).Length > 20 && !file.EndsWith(".dir", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(stored);
        bytes[^1] ^= 1;
        File.WriteAllBytes(stored, bytes);
        var before = repository.Files();

        Assert.Throws<UserException>(() => repository.Restore());

        Assert.Equal(before, repository.Files());
    }

    public void Dispose()
    {
        server.Dispose();
        repository.Dispose();
    }

    private ServerAnswer Serve(ServerRequest request)
    {
        var file = repository.Object(request.Path[1..]);
        if (!File.Exists(file))
            return new ServerAnswer(404) { Headers = { ["Content-Length"] = "0" } };
        var whole = ServerAnswer.Of(request, File.ReadAllBytes(file), $"\"{request.Path}\"");
        return request.Method == "GET" && asked.AddOrUpdate(request.Path, 1, (_, times) => times + 1) == 1 ? whole.Cut(whole.Body.Length / 2) : whole;
    }
}
