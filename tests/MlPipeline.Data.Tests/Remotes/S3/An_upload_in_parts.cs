using System.Globalization;
using System.Text;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.S3;

public sealed class An_upload_in_parts
{
    private static readonly byte[] Bytes = RemoteReading.Noise(250_000);

    [Fact]
    public void Is_sent_part_by_part_and_completed_once()
    {
        using var server = new FaultyServer(Store);

        Upload(server);

        Assert.Equal(["POST", "PUT", "PUT", "PUT", "POST"], server.Requests.Select(request => request.Method));
        Assert.Equal(Bytes, server.Requests.Where(request => request.Method == "PUT").OrderBy(request => request.Path).SelectMany(request => request.Body));
    }

    [Fact]
    public void Sends_only_the_part_again_that_failed()
    {
        var failed = 0;
        using var server = new FaultyServer(request => IsPart(request, 2) && Interlocked.Increment(ref failed) <= 3 ? Error(503, "SlowDown") : Store(request));

        Upload(server);

        Assert.Equal((1, 4, 1), (Count(server, 1), Count(server, 2), Count(server, 3)));
    }

    [Fact]
    public void Is_aborted_when_a_part_cannot_be_sent()
    {
        using var server = new FaultyServer(request => IsPart(request, 2) ? Error(400, "EntityTooSmall") : Store(request));

        Assert.Contains("EntityTooSmall", Assert.Throws<IOException>(() => Upload(server)).Message, StringComparison.Ordinal);

        Assert.Equal("DELETE", server.Requests[^1].Method);
    }

    [Fact]
    public void Is_done_where_only_the_answer_was_lost()
    {
        using var server = new FaultyServer(request => IsEnd(request) ? Error(404, "NoSuchUpload") : Store(request));

        Upload(server);

        Assert.DoesNotContain("DELETE", server.Requests.Select(request => request.Method));
    }

    [Fact]
    public void Has_failed_where_the_object_is_not_the_file()
    {
        using var server = new FaultyServer(request => IsEnd(request) ? Error(404, "NoSuchUpload") : request.Method == "HEAD" ? Said(200, "", size: 7) : Store(request));

        Assert.Throws<IOException>(() => Upload(server));
    }

    private static void Upload(FaultyServer server)
    {
        using var configured = new Configured("url = s3://data", $"endpointurl = http://localhost:{server.Port}")
        {
            Environment = { ["AWS_ACCESS_KEY_ID"] = "id", ["AWS_SECRET_ACCESS_KEY"] = "secret" },
            Limits = new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1), PartSize = 100_000 },
        };
        configured.Open().Upload(configured.FileOf(Bytes), "a", _ => { }, TestContext.Current.CancellationToken);
    }

    private static ServerAnswer Store(ServerRequest request) => request.Method switch
    {
        "PUT" => Said(200, "", size: 0),
        "HEAD" => Said(200, "", Bytes.Length),
        "DELETE" => new ServerAnswer(204),
        _ when IsEnd(request) => Said(200, "<CompleteMultipartUploadResult><Key>a</Key><ETag>\"1\"</ETag></CompleteMultipartUploadResult>"),
        _ => Said(200, "<InitiateMultipartUploadResult><Bucket>data</Bucket><Key>a</Key><UploadId>u</UploadId></InitiateMultipartUploadResult>"),
    };

    private static bool IsEnd(ServerRequest request) => request.Method == "POST" && request.Path.Contains("uploadId=", StringComparison.Ordinal);

    private static bool IsPart(ServerRequest request, int number) =>
        request.Method == "PUT" && request.Path.Contains($"partNumber={number}", StringComparison.Ordinal);

    private static int Count(FaultyServer server, int part) => server.Requests.Count(request => IsPart(request, part));

    private static ServerAnswer Error(int status, string code) => Said(status, $"<Error><Code>{code}</Code><Message>so it is</Message></Error>");

    private static ServerAnswer Said(int status, string text, int? size = null)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return new ServerAnswer(status)
        {
            Headers =
            {
                ["ETag"] = "\"1\"",
                ["Content-Type"] = "application/xml",
                ["Content-Length"] = (size ?? body.Length).ToString(CultureInfo.InvariantCulture),
            },
            Body = body,
        };
    }
}
