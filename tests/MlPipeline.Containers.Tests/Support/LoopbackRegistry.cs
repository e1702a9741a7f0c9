using System.Net;
using System.Text;

namespace MlPipeline.Containers.Tests.Support;

/// <summary>A registry on this machine that serves one layout's blobs, asks for a token, and fails as often as it is told.</summary>
internal sealed class LoopbackRegistry : IDisposable
{
    private const string Token = "a-token";

    private readonly HttpListener listener = new();
    private readonly string layout;
    private readonly Task serving;

    public LoopbackRegistry(string layout)
    {
        this.layout = layout;
        Port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public int Port { get; }

    /// <summary>How many of the next requests answer 503.</summary>
    public int Failures { get; set; }

    /// <summary>Whether blobs come without their last byte.</summary>
    public bool CutsBlobs { get; set; }

    /// <summary>Paths that were asked for.</summary>
    public List<string> Asked { get; } = [];

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
                Answer(context);
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The test ended, or the client hung up.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        Asked.Add(path);
        if (Failures > 0)
        {
            Failures--;
            context.Response.StatusCode = 503;
        }
        else if (path == "/token")
        {
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes($$"""{"token":"{{Token}}"}"""));
        }
        else if (context.Request.Headers["Authorization"] != $"Bearer {Token}")
        {
            context.Response.StatusCode = 401;
            context.Response.AddHeader("WWW-Authenticate", $"Bearer realm=\"http://127.0.0.1:{Port}/token\",service=\"loopback\",scope=\"repository:base:pull\"");
        }
        else
        {
            Serve(context, Path.Combine(layout, "blobs", "sha256", path[(path.LastIndexOf(':') + 1)..]));
        }
    }

    private void Serve(HttpListenerContext context, string blob)
    {
        if (!File.Exists(blob))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var bytes = File.ReadAllBytes(blob);
        context.Response.OutputStream.Write(bytes, 0, CutsBlobs ? bytes.Length - 1 : bytes.Length);
    }

    internal static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
