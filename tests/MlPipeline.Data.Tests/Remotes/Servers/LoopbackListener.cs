using System.Net;
using System.Net.Sockets;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>Takes connections on a free port of this machine and serves them side by side, until it is disposed of.</summary>
internal abstract class LoopbackListener : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private Task serving = Task.CompletedTask;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Ends what is under way.</summary>
    protected CancellationToken End => end.Token;

    public virtual void Dispose()
    {
        end.Cancel();
        listener.Stop();
        serving.GetAwaiter().GetResult();
        end.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins, once whoever derives from it is ready.</summary>
    protected void Start()
    {
        listener.Start();
        serving = Task.Run(Accept);
    }

    /// <summary>Serves one connection and closes it.</summary>
    protected abstract Task Serve(TcpClient client);

    private async Task Accept()
    {
        var open = new List<Task>();
        while (!end.IsCancellationRequested)
        {
            try
            {
                open.Add(Serve(await listener.AcceptTcpClientAsync(end.Token)));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(open);
    }
}
