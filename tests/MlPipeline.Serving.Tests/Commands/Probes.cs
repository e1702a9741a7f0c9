using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Commands;

public sealed class Probes(SharedServer service)
{
    [Fact]
    public void Of_a_ready_service_end_by_0() =>
        Assert.Equal(0, Built.Run("probe", "--port", service.Process.Address.Port.ToString(CultureInfo.InvariantCulture)).ExitCode);

    [Fact]
    public void Of_the_address_that_means_everywhere_ask_this_machine() =>
        Assert.Equal(0, Built.Run("probe", "--address", "0.0.0.0", "--port", service.Process.Address.Port.ToString(CultureInfo.InvariantCulture)).ExitCode);

    [Fact]
    public void Of_a_port_where_nobody_listens_end_by_1() => Assert.Equal(1, ProbeOf(answer: null));

    [Theory]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("")]
    public void Of_another_answer_end_by_1(string answer) => Assert.Equal(1, ProbeOf(answer));

    /// <summary>Probes a server that gives one answer to everything, or none at all where there is no server.</summary>
    private static int ProbeOf(string? answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        if (answer is null)
            listener.Stop();
        else
            _ = Answer(listener, answer);
        return Built.Run("probe", "--port", port).ExitCode;
    }

    private static async Task Answer(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        // An unread request would turn the close into a reset.
        await stream.ReadAtLeastAsync(new byte[4096], 1, cancellationToken: TestContext.Current.CancellationToken);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
    }
}
