using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.S3;

public sealed class A_remote_in_S3(S3Server server) : IClassFixture<S3Server>, IDisposable
{
    private const int Large = 24 << 20;

    private readonly string folder = Path.GetRandomFileName();
    private readonly List<IDisposable> opened = [];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public void Gives_back_what_was_stored(int length)
    {
        var bytes = RemoteReading.Noise(length);
        var remote = Remote(out var configured);

        remote.Upload(configured.FileOf(bytes), "files/md5/ab/cdef", _ => { }, Token);

        Assert.Equal(bytes, remote.Read("files/md5/ab/cdef"));
        Assert.Equal(length, remote.SizeOf("files/md5/ab/cdef", Token));
        Assert.Equal($"s3://data/{folder}/files/md5/ab/cdef", remote.AddressOf("files/md5/ab/cdef"));
    }

    [Fact]
    public void Takes_a_large_file_in_parts()
    {
        var bytes = RemoteReading.Noise((12 << 20) + 17);
        var remote = Remote(out var configured);

        var sent = 0L;
        remote.Upload(configured.FileOf(bytes), "large", part => Interlocked.Add(ref sent, part), Token);
        Assert.Equal(bytes.Length, sent);

        Assert.Equal(bytes, remote.Read("large"));
        Assert.Equal([new RemoteObject("large", bytes.Length)], remote.All(""));
    }

    [Fact]
    public void Knows_what_is_not_there()
    {
        var remote = Remote(out _);

        Assert.Null(remote.Read("none"));
        Assert.Null(remote.SizeOf("none", Token));
        Assert.Empty(remote.All(""));
        remote.Delete("none", Token);
    }

    [Fact]
    public void Lists_page_by_page_and_only_below_the_prefix()
    {
        var remote = Remote(out var configured);
        var file = configured.FileOf([1, 2, 3]);
        foreach (var number in Enumerable.Range(10, 12))
            remote.Upload(file, $"files/md5/ab/{number}", _ => { }, Token);
        remote.Upload(file, "files/sha256/ab/1", _ => { }, Token);

        Assert.Equal(Enumerable.Range(10, 12).Select(number => new RemoteObject($"files/md5/ab/{number}", 3)), remote.All("files/md5/"));
        Assert.Equal(13, remote.All("").Count);
    }

    [Fact]
    public void Forgets_what_is_deleted()
    {
        var remote = Remote(out var configured);
        remote.Upload(configured.FileOf([1]), "gone", _ => { }, Token);

        remote.Delete("gone", Token);

        Assert.Null(remote.SizeOf("gone", Token));
    }

    [Fact]
    public void Goes_on_when_the_server_was_stopped_in_the_middle()
    {
        var bytes = RemoteReading.Noise(Large);
        var remote = Remote(out var configured, limits: new TransferLimits { FirstDelay = TimeSpan.FromSeconds(0.5) });
        remote.Upload(configured.FileOf(bytes), "large", _ => { }, Token);
        using var stream = remote.TryOpen("large", Token)!;
        var read = new byte[Large];
        stream.ReadExactly(read, 0, 1000);

        server.Stop();
        var restart = Task.Run(server.Start, Token);
        stream.ReadExactly(read, 1000, Large - 1000);

        Assert.Equal(-1, stream.ReadByte());
        Assert.Equal(bytes, read);
        Assert.True(restart.IsCompletedSuccessfully);
    }

    [Fact]
    public void Goes_on_when_connections_are_cut()
    {
        using var proxy = new CuttingProxy(server.PortOrSkip());
        var bytes = RemoteReading.Noise(3 << 20);
        var remote = Remote(out var configured, proxy.Port);
        remote.Upload(configured.FileOf(bytes), "cut", _ => { }, Token);

        proxy.Cut(times: 3, after: 500_000);

        Assert.Equal(bytes, remote.Read("cut"));
        Assert.True(proxy.Connections > 3, $"{proxy.Connections} connections");
    }

    [Fact]
    public void Names_a_bucket_that_is_not_there()
    {
        var remote = Remote(out var configured, bucket: "nobody");

        var read = Assert.Throws<UserException>(() => remote.Read("a")).Fault;
        var written = Assert.Throws<UserException>(() => remote.Upload(configured.FileOf([1]), "a", _ => { }, Token)).Fault;

        Assert.Equal(("There is no such bucket", $"s3://nobody/{folder}/a"), (read.Problem, read.Place));
        Assert.Equal(("There is no such bucket", $"s3://nobody/{folder}/a"), (written.Problem, written.Place));
    }

    [Fact]
    public void Says_that_the_credentials_are_wrong_and_never_what_they_are()
    {
        const string secret = "wr0ngs3cret";
        var configured = Configured();
        (configured.Environment["AWS_ACCESS_KEY_ID"], configured.Environment["AWS_SECRET_ACCESS_KEY"]) = ("UNKNOWNKEY", secret);

        var fault = Assert.Throws<UserException>(() => configured.Open().Read("a"));

        Assert.Equal("The bucket refuses the credentials", fault.Fault.Problem);
        Assert.DoesNotContain(secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_its_credentials_from_a_profile()
    {
        var configured = Configured(lines: ["profile = team", "credentialpath = credentials"]);
        configured.Environment.Clear();
        File.WriteAllText(
            Path.Combine(configured.Folder, "credentials"),
            $"[team]\naws_access_key_id = {S3Server.Credential}\naws_secret_access_key = {S3Server.Credential}\n");

        Assert.Null(configured.Open().Read("a"));
    }

    public void Dispose() => opened.ForEach(one => one.Dispose());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IRemote Remote(out Configured configured, int? port = null, string bucket = "data", TransferLimits? limits = null)
    {
        configured = Configured(port, bucket, limits);
        return configured.Open();
    }

    private Configured Configured(int? port = null, string bucket = "data", TransferLimits? limits = null, params string[] lines)
    {
        var configured = new Configured([$"url = s3://{bucket}/{folder}", $"endpointurl = http://127.0.0.1:{port ?? server.PortOrSkip()}", .. lines])
        {
            Environment = { ["AWS_ACCESS_KEY_ID"] = S3Server.Credential, ["AWS_SECRET_ACCESS_KEY"] = S3Server.Credential },
            Limits = (limits ?? new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1) }) with { PartSize = 5 << 20, PageSize = 5 },
        };
        opened.Add(configured);
        return configured;
    }
}
