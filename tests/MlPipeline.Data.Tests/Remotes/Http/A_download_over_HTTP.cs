using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class A_download_over_HTTP
{
    private const string Key = "files/md5/ab/cdef";
    private static readonly byte[] Bytes = RemoteReading.Noise(500_000);

    [Fact]
    public void Brings_the_object_of_the_key()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes, Read(server));
        Assert.Equal(("GET", $"/store/{Key}"), (server.Requests[0].Method, server.Requests[0].Path));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public void Says_that_there_is_no_such_object(int status)
    {
        using var server = new FaultyServer(_ => new ServerAnswer(status) { Headers = { ["Content-Length"] = "0" } });
        using var configured = new Configured($"url = {server.Url}");

        Assert.Null(configured.Open().Read(Key));
        Assert.Null(configured.Open().SizeOf(Key, TestContext.Current.CancellationToken));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200_000)]
    [InlineData(499_999)]
    public void Goes_on_where_the_connection_ended(int after)
    {
        using var server = new FaultyServer(request => request.Number == 1 ? ServerAnswer.Of(request, Bytes).Cut(after) : ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes, Read(server));
        Assert.Equal((after, "\"1\""), (server.Requests[1].From, server.Requests[1].Header("If-Range")));
    }

    [Fact]
    public void Goes_on_where_the_connection_was_reset_again_and_again()
    {
        using var server = new FaultyServer(request =>
        {
            var whole = ServerAnswer.Of(request, Bytes);
            return whole.Body.Length > 70_000 ? whole.Cut(70_000) with { Resets = true } : whole;
        });

        Assert.Equal(Bytes, Read(server));
    }

    [Fact]
    public void Goes_on_where_the_server_fell_silent()
    {
        using var server = new FaultyServer(request => request.Number == 1
            ? ServerAnswer.Of(request, Bytes).Cut(100_000) with { Stalls = true }
            : ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes, Read(server, "read_timeout = 0.5"));
        Assert.Equal(100_000, server.Requests[1].From);
    }

    [Fact]
    public void Asks_again_where_the_server_never_answers()
    {
        using var server = new FaultyServer(request => request.Number == 1 ? new ServerAnswer(200) { IsSilent = true } : ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes, Read(server, "read_timeout = 0.5"));
    }

    [Fact]
    public void Passes_over_what_it_has_where_a_server_ignores_ranges()
    {
        using var server = new FaultyServer(request =>
        {
            var whole = ServerAnswer.Of(request with { Headers = new Dictionary<string, string>() }, Bytes);
            return request.Number == 1 ? whole.Cut(300_000) : whole;
        });

        Assert.Equal(Bytes, Read(server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void Never_joins_two_versions()
    {
        var other = RemoteReading.Noise(Bytes.Length + 1)[1..];
        using var server = new FaultyServer(request => request.Number == 1
            ? ServerAnswer.Of(request, Bytes).Cut(300_000)
            : ServerAnswer.Of(request, other, "\"2\""));

        Assert.Contains("changed while it was read", Assert.Throws<IOException>(() => Read(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_joins_two_versions_of_a_server_that_heeds_no_condition()
    {
        using var server = new FaultyServer(request => request.Number == 1
            ? ServerAnswer.Of(request, Bytes).Cut(300_000)
            : ServerAnswer.Of(request with { Headers = new Dictionary<string, string> { ["Range"] = request.Header("Range")! } }, Bytes, "\"2\""));

        Assert.Contains("changed while it was read", Assert.Throws<IOException>(() => Read(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_object_whose_size_changes()
    {
        using var server = new FaultyServer(request => request.Number == 1
            ? ServerAnswer.Of(request, Bytes).Cut(300_000)
            : ServerAnswer.Of(request, Bytes[..400_000]));

        Assert.Contains("it had 500000 bytes and has 400000 bytes", Failure(server).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes 300001-499999/500000", 199_999, "byte 300000 was asked for, and the answer begins at 300001")]
    [InlineData("bytes 400000-499999/500000", 200_000, "another range than the one it was asked for")]
    [InlineData("bytes 5-199999/500000", 200_000, "(5 tries)")]
    public void Refuses_another_range_than_it_asked_for(string range, int length, string message)
    {
        using var server = new FaultyServer(request => request.Number == 1 ? ServerAnswer.Of(request, Bytes).Cut(300_000) : new ServerAnswer(206)
        {
            Headers = { ["ETag"] = "\"1\"", ["Content-Range"] = range, ["Content-Length"] = $"{length}" },
            Body = Bytes.AsMemory(0, length),
        });

        Assert.Contains(message, Failure(server).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_than_was_announced()
    {
        using var server = new FaultyServer(request =>
        {
            if (request.Number == 1)
                return ServerAnswer.Of(request, Bytes).Cut(300_000);
            var rest = Bytes[300_000..].Concat("more"u8.ToArray()).ToArray();
            var headers = new Dictionary<string, string> { ["ETag"] = "\"1\"", ["Content-Range"] = $"bytes 300000-499999/500000" };
            return new ServerAnswer(206) { Headers = headers, Body = rest };
        });

        Assert.Contains("announced 500000 bytes and sends more", Failure(server).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_another_version_as_long_as_it_has_no_byte_of_the_first()
    {
        using var server = new FaultyServer(request => request.Number == 1
            ? ServerAnswer.Of(request, RemoteReading.Noise(7), "\"0\"").Cut(0)
            : ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes, Read(server));
    }

    [Fact]
    public void Refuses_bytes_that_are_encoded_though_it_asked_for_none()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes) with { Headers = new() { ["Content-Encoding"] = "gzip" } });

        Assert.Contains("encoded as gzip", Failure(server).Message, StringComparison.Ordinal);
        Assert.Equal("identity", server.Requests[0].Header("Accept-Encoding"));
    }

    [Fact]
    public void Ends_when_no_try_brings_anything()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes) with { Body = default });

        Assert.Contains("(5 tries)", Failure(server).Message, StringComparison.Ordinal);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public void Brings_an_empty_object_and_one_of_no_announced_size()
    {
        using var empty = new FaultyServer(request => ServerAnswer.Of(request, []));
        using var unannounced = new FaultyServer(_ => new ServerAnswer(200) { Body = Bytes });

        Assert.Equal([], Read(empty));
        Assert.Equal(Bytes, Read(unannounced));
    }

    private static byte[] Read(FaultyServer server, params string[] lines)
    {
        using var configured = new Configured([$"url = {server.Url}", .. lines]);
        return configured.Open().Read(Key)!;
    }

    private static IOException Failure(FaultyServer server) => Assert.ThrowsAny<IOException>(() => Read(server));
}
