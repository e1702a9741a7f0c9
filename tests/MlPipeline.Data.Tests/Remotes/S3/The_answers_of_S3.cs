using System.Globalization;
using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.S3;

public sealed class The_answers_of_S3
{
    private const string Secret = "s3cr3tkey";
    private static readonly byte[] Bytes = RemoteReading.Noise(300_000);

    [Theory]
    [InlineData(403, "SignatureDoesNotMatch", "The bucket refuses the credentials")]
    [InlineData(403, "InvalidAccessKeyId", "The bucket refuses the credentials")]
    [InlineData(403, "AccessDenied", "The bucket refuses the credentials")]
    [InlineData(400, "ExpiredToken", "The bucket refuses the credentials")]
    [InlineData(404, "NoSuchBucket", "There is no such bucket")]
    [InlineData(301, "PermanentRedirect", "The bucket is in another region")]
    [InlineData(400, "AuthorizationHeaderMalformed", "The bucket is in another region")]
    public void Become_what_a_user_can_mend(int status, string code, string problem)
    {
        using var server = new FaultyServer(_ => Error(status, code));
        using var configured = Configured(server);

        var fault = Assert.Throws<UserException>(() => configured.Open().Read("a"));

        Assert.Equal((problem, "s3://data/store/a"), (fault.Fault.Problem, fault.Fault.Place));
        Assert.Contains(code, fault.Fault.Actual, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "SlowDown")]
    [InlineData(500, "InternalError")]
    [InlineData(400, "RequestTimeout")]
    public void Are_asked_for_again_where_they_may_be_better_later(int status, string code)
    {
        using var server = new FaultyServer(request => request.Number <= 3 ? Error(status, code) : ServerAnswer.Of(request, Bytes));
        using var configured = Configured(server);

        Assert.Equal(Bytes, configured.Open().Read("a"));
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"00000000000000000000000000000000\"")]
    public void May_have_tags_that_are_no_MD5(string tag)
    {
        using var server = new FaultyServer(request => ServerAnswer.Of(request, Bytes, tag));
        using var configured = Configured(server);

        Assert.Equal(Bytes, configured.Open().Read("a"));
    }

    [Fact]
    public void Are_continued_only_as_the_same_version()
    {
        using var server = new FaultyServer(request => request.Number == 1 ? ServerAnswer.Of(request, Bytes).Cut(100_000) : Error(412, "PreconditionFailed"));
        using var configured = Configured(server);

        Assert.Contains("changed while it was read", Assert.ThrowsAny<IOException>(() => configured.Open().Read("a")).Message, StringComparison.Ordinal);
        Assert.Equal(("bytes=100000-", "\"1\""), (server.Requests[1].Header("Range"), server.Requests[1].Header("If-Match")));
    }

    [Fact]
    public void Are_refused_when_they_ignore_the_condition_and_are_another_version()
    {
        using var server = new FaultyServer(request => request.Number == 1
            ? ServerAnswer.Of(request, Bytes).Cut(100_000)
            : ServerAnswer.Of(request, Bytes, "\"2\""));
        using var configured = Configured(server);

        Assert.Contains("changed while it was read", Assert.ThrowsAny<IOException>(() => configured.Open().Read("a")).Message, StringComparison.Ordinal);
    }

    private static ServerAnswer Error(int status, string code)
    {
        var body = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>so it is</Message><RequestId>1</RequestId></Error>");
        return new ServerAnswer(status)
        {
            Headers = { ["Content-Type"] = "application/xml", ["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture) },
            Body = body,
        };
    }

    private static Configured Configured(FaultyServer server) => new("url = s3://data/store", $"endpointurl = http://localhost:{server.Port}")
    {
        Environment = { ["AWS_ACCESS_KEY_ID"] = "id", ["AWS_SECRET_ACCESS_KEY"] = Secret, ["AWS_SESSION_TOKEN"] = Secret },
    };
}
