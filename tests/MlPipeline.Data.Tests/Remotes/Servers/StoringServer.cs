using System.Collections.Concurrent;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>A web server that keeps what is posted to it, and spoils its answers as the test says.</summary>
internal sealed class StoringServer : IDisposable
{
    private const string Folder = "/store/";

    private readonly FaultyServer server;

    public StoringServer() => server = new FaultyServer(request => Spoil(request, Answer(request)));

    /// <summary>What it holds, by key.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes another answer of the right one.</summary>
    public Func<ServerRequest, ServerAnswer, ServerAnswer> Spoil { get; set; } = (_, answer) => answer;

    public string Url => server.Url;

    /// <summary>How often each key was asked for or sent by a method.</summary>
    public ILookup<string, string> KeysBy => server.Requests.ToLookup(request => request.Method, KeyOf);

    public static string KeyOf(ServerRequest request) => Uri.UnescapeDataString(request.Path)[Folder.Length..];

    public void Dispose() => server.Dispose();

    private ServerAnswer Answer(ServerRequest request)
    {
        if (request.Method is "GET" or "HEAD")
            return Objects.TryGetValue(KeyOf(request), out var bytes) ? ServerAnswer.Of(request, bytes) : ServerAnswer.Empty(404);
        Objects[KeyOf(request)] = request.Body;
        return ServerAnswer.Empty(201);
    }
}
