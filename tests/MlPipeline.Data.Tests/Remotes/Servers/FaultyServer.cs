using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>A web server of bare sockets, whose every answer is what the test says, byte for byte.</summary>
internal sealed class FaultyServer : LoopbackListener
{
    private readonly Func<ServerRequest, ServerAnswer> answer;
    private readonly X509Certificate2? certificate;
    private readonly List<ServerRequest> requests = [];

    public FaultyServer(Func<ServerRequest, ServerAnswer> answer, X509Certificate2? certificate = null)
    {
        (this.answer, this.certificate) = (answer, certificate);
        Start();
    }

    public string Url => $"{(certificate is null ? "http" : "https")}://localhost:{Port}/store";

    /// <summary>Every request so far, in the order in which they came.</summary>
    public IReadOnlyList<ServerRequest> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    // One request a connection: what comes after the answer is then never mistaken for another.
    protected override async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await Secure(client.GetStream());
                var request = await ReadRequest(stream);
                await Send(client, stream, answer(Note(request)));
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, or the test ended.
            }
        }
    }

    private ServerRequest Note(ServerRequest request)
    {
        lock (requests)
        {
            requests.Add(request with { Number = requests.Count + 1 });
            return requests[^1];
        }
    }

    private async Task<Stream> Secure(NetworkStream stream)
    {
        if (certificate is null)
            return stream;
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, End);
        return secure;
    }

    private async Task<ServerRequest> ReadRequest(Stream connection)
    {
        var stream = new BufferedStream(connection);
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !"\r\n\r\n"u8.SequenceEqual(CollectionsMarshal.AsSpan(head)[^4..]))
        {
            if (await stream.ReadAsync(one, End) == 0)
                throw new EndOfStreamException();
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, End);
        return new ServerRequest(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, body);
    }

    private async Task Send(TcpClient client, Stream stream, ServerAnswer said)
    {
        if (said.IsSilent)
            await Task.Delay(Timeout.Infinite, End);
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {said.Status} Said\r\nConnection: close\r\n");
        foreach (var (name, value) in said.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), End);
        await stream.WriteAsync(said.Body, End);
        await stream.FlushAsync(End);
        if (said.Stalls)
            await Task.Delay(Timeout.Infinite, End);
        if (said.Resets)
            client.Client.Close(0);
    }
}
