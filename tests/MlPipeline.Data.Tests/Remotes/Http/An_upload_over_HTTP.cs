using MlPipeline.Core.Errors;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.Http;

public sealed class An_upload_over_HTTP
{
    private const string Key = "files/md5/ab/cdef";
    private static readonly byte[] Bytes = RemoteReading.Noise(300_000);

    [Theory]
    [InlineData("", "POST")]
    [InlineData("method = PUT", "PUT")]
    [InlineData("method = post", "POST")]
    public void Sends_the_file_as_the_configuration_says(string line, string method)
    {
        using var server = new FaultyServer(_ => Answer(201));
        using var configured = new Configured($"url = {server.Url}", line);
        var file = configured.FileOf(Bytes);

        configured.Open().Upload(file, Key, _ => { }, TestContext.Current.CancellationToken);

        var request = Assert.Single(server.Requests);
        Assert.Equal((method, $"/store/{Key}"), (request.Method, request.Path));
        Assert.Equal(Bytes, request.Body);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Sends_all_of_it_again_after_a_failure()
    {
        using var server = new FaultyServer(request => Answer(request.Number < 3 ? 503 : 201));
        using var configured = new Configured($"url = {server.Url}");

        configured.Open().Upload(configured.FileOf(Bytes), Key, _ => { }, TestContext.Current.CancellationToken);

        Assert.All(server.Requests, request => Assert.Equal(Bytes, request.Body));
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(405, "The server does not take objects by POST")]
    [InlineData(403, "The server refuses the credential, or wants one")]
    [InlineData(302, "The server sends its callers elsewhere")]
    public void Says_why_the_server_takes_nothing(int status, string problem)
    {
        using var server = new FaultyServer(_ => Answer(status));
        using var configured = new Configured($"url = {server.Url}");
        var file = configured.FileOf(Bytes);

        var fault = Assert.Throws<UserException>(() => configured.Open().Upload(file, Key, _ => { }, TestContext.Current.CancellationToken)).Fault;

        Assert.Equal((problem, $"{server.Url}/{Key}"), (fault.Problem, fault.Place));
    }

    [Fact]
    public void Cannot_be_followed_by_lists_or_deletions()
    {
        using var configured = new Configured("url = https://data.example.org/store");
        var remote = configured.Open();

        Assert.Equal("An HTTP remote cannot list its objects", Assert.Throws<UserException>(() => remote.All("files/")).Fault.Problem);
        Assert.Equal(
            "An HTTP remote cannot delete objects",
            Assert.Throws<UserException>(() => remote.Delete(Key, TestContext.Current.CancellationToken)).Fault.Problem);
    }

    private static ServerAnswer Answer(int status) => new(status) { Headers = { ["Content-Length"] = "0", ["Location"] = "/elsewhere" } };
}
