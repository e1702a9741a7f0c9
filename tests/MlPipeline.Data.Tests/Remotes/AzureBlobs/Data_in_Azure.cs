using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.AzureBlobs;

public sealed class Data_in_Azure(AzureServer server) : Data_behind_a_network, IClassFixture<AzureServer>
{
    private readonly string folder = Path.GetRandomFileName();

    protected override IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["AZURE_STORAGE_CONNECTION_STRING"] = server.ConnectionString(server.PortOrSkip()),
    };

    protected override IReadOnlyList<string> Lines() => [$"url = azure://data/{folder}"];
}
