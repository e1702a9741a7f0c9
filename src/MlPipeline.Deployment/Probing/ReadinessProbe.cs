using System.Net;

namespace MlPipeline.Deployment.Probing;

/// <summary>Asks a service whether it is ready.</summary>
internal sealed class ReadinessProbe(string address) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly HttpClient client = LoopbackHttp.Client(address, Limit);

    public bool IsReady(CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
            using var response = client.Send(request, cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    public void Dispose() => client.Dispose();
}
