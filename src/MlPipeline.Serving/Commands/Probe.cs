using System.Net;
using MlPipeline.Core.Errors;

namespace MlPipeline.Serving.Commands;

/// <summary>Asks a service whether it is ready: the health check of an image that has no shell.</summary>
internal static class Probe
{
    private const int NotReady = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>0 when it is ready, else 1.</summary>
    public static int Run(ProbeOptions options)
    {
        // The request goes to this machine or to a named one, never by a proxy that the environment may name.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(Uri.UriSchemeHttp, options.Address.ToString(), options.Port, "/health/ready").Uri);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            return response.StatusCode == HttpStatusCode.OK ? ExitCodes.Passed : NotReady;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return NotReady;
        }
    }
}
