using System.Net;
using System.Net.Sockets;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_request_that_fails
{
    private const string Key = "files/md5/ab/cdef";
    private static readonly byte[] Bytes = RemoteReading.Noise(1000);

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void Is_made_again_where_it_may_go_well_later(int status)
    {
        using var server = new FaultyServer(request => request.Number < 5 ? Empty(status) : ServerAnswer.Of(request, Bytes));
        using var configured = new Configured($"url = {server.Url}");

        Assert.Equal(Bytes, configured.Open().Read(Key));
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public void Is_told_after_the_last_try()
    {
        using var server = new FaultyServer(_ => Empty(503));
        using var configured = new Configured($"url = {server.Url}");

        Assert.Equal("The server answered 503 Said (5 tries)", Assert.Throws<IOException>(() => configured.Open().Read(Key)).Message);
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(418)]
    [InlineData(501)]
    public void Is_not_made_again_where_it_would_fail_again(int status)
    {
        using var server = new FaultyServer(_ => Empty(status));
        using var configured = new Configured($"url = {server.Url}");

        Assert.ThrowsAny<Exception>(() => configured.Open().Read(Key));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Waits_as_long_as_the_server_asks_for()
    {
        using var server = new FaultyServer(request => request.Number == 1 ? Asking("1") : ServerAnswer.Of(request, Bytes));
        using var configured = new Configured($"url = {server.Url}");
        var before = TimeProvider.System.GetTimestamp();

        Assert.Equal(Bytes, configured.Open().Read(Key));
        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromSeconds(0.99));
    }

    [Fact]
    public void Does_not_wait_for_longer_than_a_build_can()
    {
        using var server = new FaultyServer(_ => Asking("86400"));
        using var configured = new Configured($"url = {server.Url}");

        var fault = Assert.Throws<IOException>(() => configured.Open().Read(Key));

        Assert.Equal("The server answered 429 Said and asks to wait for 86400 s", fault.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Names_a_server_that_is_not_there()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        using var configured = new Configured($"url = http://127.0.0.1:{port}/store");

        var fault = Assert.Throws<UserException>(() => configured.Open().Read(Key)).Fault;

        Assert.Equal(("The remote cannot be reached", $"http://127.0.0.1:{port}/store/{Key}"), (fault.Problem, fault.Place));
    }

    [Fact]
    public async Task Ends_at_once_when_the_caller_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        using var server = new FaultyServer(_ =>
        {
            cancellation.CancelAfter(100);
            return Asking("60");
        });
        using var configured = new Configured($"url = {server.Url}");
        var remote = configured.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => remote.TryOpen(Key, cancellation.Token), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Comes_again_later_and_later_but_not_all_at_one_time()
    {
        var limits = new TransferLimits();

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 20, 20], Enumerable.Range(1, 8).Select(tries => limits.DelayAfter(tries, 0).TotalSeconds));
        Assert.Equal([0.25, 0.5, 1], Enumerable.Range(1, 3).Select(tries => limits.DelayAfter(tries, 1).TotalSeconds));
    }

    private static ServerAnswer Empty(int status) => new(status) { Headers = { ["Content-Length"] = "0" } };

    private static ServerAnswer Asking(string seconds) => new(429) { Headers = { ["Content-Length"] = "0", ["Retry-After"] = seconds } };
}
