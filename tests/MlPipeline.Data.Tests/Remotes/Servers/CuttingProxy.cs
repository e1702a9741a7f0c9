using System.Net;
using System.Net.Sockets;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>Stands before a server and breaks connections: as a server that is stopped does, and started again.</summary>
internal sealed class CuttingProxy : LoopbackListener
{
    private readonly int upstream;
    private int connections;
    private int cuts;
    private int cutAfter;

    public CuttingProxy(int upstream)
    {
        this.upstream = upstream;
        Start();
    }

    /// <summary>How many connections were made.</summary>
    public int Connections => connections;

    /// <summary>Breaks the next connections each behind so many bytes from the server.</summary>
    public void Cut(int times, int after) => (cuts, cutAfter) = (times, after);

    protected override async Task Serve(TcpClient client)
    {
        Interlocked.Increment(ref connections);
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, upstream, End);
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream(), End), Answer(server.GetStream(), client));
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
            {
                // One of the two hung up, or the test ended.
            }
        }
    }

    // A connection that was made before the order is cut too: clients keep theirs.
    private async Task Answer(NetworkStream from, TcpClient to)
    {
        var block = new byte[16 << 10];
        var sent = 0;
        for (int length; (length = await from.ReadAsync(block, End)) > 0;)
        {
            await to.GetStream().WriteAsync(block.AsMemory(0, length), End);
            sent += length;
            if (sent < cutAfter || Interlocked.Decrement(ref cuts) < 0)
                continue;
            to.Client.Close(0);
            return;
        }
    }
}
