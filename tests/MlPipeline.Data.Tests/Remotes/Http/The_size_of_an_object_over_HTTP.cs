using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class The_size_of_an_object_over_HTTP
{
    private const string Key = "files/md5/ab/cdef";
    private static readonly byte[] Bytes = RemoteReading.Noise(100_000);

    [Fact]
    public void Is_asked_for_without_the_bytes()
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes.Length, SizeFrom(server));
        Assert.Equal("HEAD", Assert.Single(server.Requests).Method);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    public void Is_read_from_the_bytes_where_a_server_says_nothing_without_them(int status)
    {
        using var server = new FaultyServer(request => request.Method == "HEAD" ? new ServerAnswer(status) : ServerAnswer.Of(request, Bytes));

        Assert.Equal(Bytes.Length, SizeFrom(server));
    }

    [Fact]
    public void Is_counted_where_a_server_never_announces_it()
    {
        using var server = new FaultyServer(request => new ServerAnswer(200) { Body = request.Method == "HEAD" ? default : Bytes.AsMemory() });

        Assert.Equal(Bytes.Length, SizeFrom(server));
    }

    private static long? SizeFrom(FaultyServer server)
    {
        using var configured = new Configured($"url = {server.Url}");
        return configured.Open().SizeOf(Key, TestContext.Current.CancellationToken);
    }
}
