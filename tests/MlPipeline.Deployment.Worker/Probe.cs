using System.Globalization;
using System.Net;

namespace MlPipeline.Deployment.Worker;

/// <summary>The health check of the image.</summary>
internal static class Probe
{
    public static int Run(int port)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/health/ready"));
        using var response = client.Send(request);
        return response.StatusCode == HttpStatusCode.OK ? 0 : 1;
    }
}
