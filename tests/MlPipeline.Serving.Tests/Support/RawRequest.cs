using System.Net.Sockets;
using System.Text;

namespace MlPipeline.Serving.Tests.Support;

/// <summary>Sends bytes as they are, to a service that should survive them.</summary>
internal static class RawRequest
{
    /// <summary>The whole answer, until the service closes the connection.</summary>
    public static async Task<string> Send(Uri address, string head, params byte[][] rest)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);
        foreach (var bytes in rest)
            await stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        return await ReadAll(stream);
    }

    /// <summary>The head of a prediction with the key, that ends the connection; more headers are lines, each ended.</summary>
    public static string Head(string headers) =>
        $"POST /v1/predict HTTP/1.1\nHost: localhost\nX-Api-Key: {ServiceProcess.Key}\nContent-Type: application/json\nConnection: close\n{headers}\n";

    private static async Task<string> ReadAll(NetworkStream stream)
    {
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A service that stops to read in the middle of a body resets the connection behind its answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
