using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class Data_behind_HTTP : Data_behind_a_network
{
    private readonly StoringServer server = new();

    protected override IReadOnlyList<string> Lines() => [$"url = {server.Url}"];

    protected override IReadOnlyList<string> Keys()
    {
        // Each object was sent once.
        Assert.Equal(server.Objects.Count, server.KeysBy["POST"].Count());
        return [.. server.Objects.Keys];
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        server.Dispose();
    }
}
