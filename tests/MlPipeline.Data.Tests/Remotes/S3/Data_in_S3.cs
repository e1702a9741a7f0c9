using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.S3;

public sealed class Data_in_S3(S3Server server) : Data_behind_a_network, IClassFixture<S3Server>
{
    private readonly string folder = Path.GetRandomFileName();

    protected override IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>
    {
        ["AWS_ACCESS_KEY_ID"] = S3Server.Credential,
        ["AWS_SECRET_ACCESS_KEY"] = S3Server.Credential,
    };

    protected override IReadOnlyList<string> Lines() => [$"url = s3://data/{folder}", $"endpointurl = http://127.0.0.1:{server.PortOrSkip()}"];
}
