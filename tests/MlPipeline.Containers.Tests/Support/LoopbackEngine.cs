using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MlPipeline.Containers.Tests.Support;

/// <summary>An engine on this machine that knows images by ids of the test's choice, as engines with other image stores do.</summary>
internal sealed partial class LoopbackEngine : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string tag;
    private readonly string id;
    private readonly string[] layers;
    private readonly Task serving;
    private bool holds;

    /// <summary>An engine that gives what it loads this tag, this id and these diff ids.</summary>
    public LoopbackEngine(string tag, string id, params string[] layers)
    {
        (this.tag, this.id, this.layers) = (tag, id, layers);
        Endpoint = new Uri($"tcp://127.0.0.1:{LoopbackRegistry.FreePort()}");
        listener.Prefixes.Add($"http://127.0.0.1:{Endpoint.Port}/");
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public Uri Endpoint { get; }

    public void Dispose()
    {
        listener.Stop();
        serving.GetAwaiter().GetResult();
        listener.Close();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                Answer(context.Request, context.Response);
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The test ended, or the client hung up.
            }
        }
    }

    private void Answer(HttpListenerRequest request, HttpListenerResponse response)
    {
        var path = Version().Replace(Uri.UnescapeDataString(request.Url!.AbsolutePath), "");
        if (path == "/images/load")
        {
            request.InputStream.CopyTo(Stream.Null);
            holds = true;
        }
        else if (holds && (path == $"/images/{tag}/json" || path == $"/images/{id}/json"))
        {
            response.ContentType = "application/json";
            JsonSerializer.Serialize(response.OutputStream, Description());
        }
        else
        {
            response.StatusCode = 404;
        }
    }

    private JsonObject Description() => new()
    {
        ["Id"] = id,
        ["RepoTags"] = new JsonArray(tag),
        ["RootFS"] = new JsonObject { ["Type"] = "layers", ["Layers"] = new JsonArray([.. layers.Select(layer => JsonValue.Create(layer))]) },
    };

    [GeneratedRegex(@"\A/v[0-9.]+")]
    private static partial Regex Version();
}
