using Amazon.Runtime;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>Hands the remote's one HTTP client to the SDK, which must neither keep nor dispose it.</summary>
internal sealed class S3Transport(HttpClient client) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
