using System.Globalization;
using System.Text.Json;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>s3rver with one bucket, <c>data</c>.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private NodeServer? server;

    /// <summary>What s3rver takes for a credential.</summary>
    public const string Credential = "S3RVER";

    public static bool IsInstalled => NodeTools.Has("s3rver");

    public int Port { get; private set; }

    public int PortOrSkip()
    {
        Assert.SkipUnless(IsInstalled, NodeTools.Reason);
        return Port;
    }

    public async ValueTask InitializeAsync()
    {
        if (IsInstalled)
            await Start();
    }

    /// <summary>Ends the server at once, in the middle of what it does.</summary>
    public void Stop()
    {
        server?.Dispose();
        server = null;
    }

    /// <summary>Starts it with what it had stored; at the same port as before.</summary>
    public async Task Start()
    {
        var options = JsonSerializer.Serialize(new
        {
            port = Port,
            address = "127.0.0.1",
            silent = true,
            directory = folder.Path,
            configureBuckets = new[] { new { name = "data" } },
        });
        var script = string.Create(
            CultureInfo.InvariantCulture,
            $"new (require({JsonSerializer.Serialize(NodeTools.PathOf("s3rver"))}))({options}).run().then(at => console.log('listens at :' + at.port));");
        // Its tokens for the next page are encrypted as nobody does any more.
        server = await NodeServer.Start(script, new Dictionary<string, string> { ["NODE_OPTIONS"] = "--openssl-legacy-provider" });
        Port = server.Port;
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
