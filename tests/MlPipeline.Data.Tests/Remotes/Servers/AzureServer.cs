using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>Azurite with one account and one container, <c>data</c>, in memory.</summary>
public sealed class AzureServer : IAsyncLifetime
{
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private NodeServer? server;

    public static bool IsInstalled => NodeTools.Has("azurite");

    public int PortOrSkip()
    {
        Assert.SkipUnless(IsInstalled, NodeTools.Reason);
        return server!.Port;
    }

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled)
            return;
        string[] arguments =
            ["node", "azurite", "--inMemoryPersistence", "--blobPort", "0", "--disableTelemetry", "--silent", "--skipApiVersionCheck"];
        var main = JsonSerializer.Serialize(NodeTools.PathOf("azurite/dist/src/blob/main.js"));
        var script = $"process.argv = {JsonSerializer.Serialize(arguments)}; require({main});";
        server = await NodeServer.Start(script, new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"account:{key}" });
        await new BlobContainerClient(ConnectionString(server.Port), "data").CreateAsync();
    }

    /// <summary>What reaches the account through a port, with its key or a wrong one.</summary>
    public string ConnectionString(int port, string? otherKey = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName=account;AccountKey={otherKey ?? key};BlobEndpoint=http://127.0.0.1:{port}/account;");

    /// <summary>The same, by a token that is only good for reading.</summary>
    public (string ConnectionString, string Signature) Reading(int port)
    {
        var token = new BlobContainerClient(ConnectionString(port), "data")
            .GenerateSasUri(BlobContainerSasPermissions.Read, DateTimeOffset.UtcNow.AddHours(1)).Query.TrimStart('?');
        var signature = token.Split('&').Single(part => part.StartsWith("sig=", StringComparison.Ordinal))["sig=".Length..];
        return (string.Create(CultureInfo.InvariantCulture, $"BlobEndpoint=http://127.0.0.1:{port}/account;SharedAccessSignature={token}"), signature);
    }

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        return ValueTask.CompletedTask;
    }
}
