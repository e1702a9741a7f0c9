using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.S3;

public sealed class A_remote_in_S3(S3Server server) : A_remote_behind_a_network, IClassFixture<S3Server>
{
    private const int Large = 24 << 20;

    protected override string Address => $"s3://data/{Folder}";

    protected override int Port => server.PortOrSkip();

    protected override (int Times, int After) Cuts => (3, 500_000);

    [Fact]
    public void Goes_on_when_the_server_was_stopped_in_the_middle()
    {
        var bytes = RemoteReading.Noise(Large);
        var configured = Configured(Port, limits: new TransferLimits { FirstDelay = TimeSpan.FromSeconds(0.5) });
        var remote = configured.Open();
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
    public void Names_a_bucket_that_is_not_there()
    {
        var configured = Configured(Port, bucket: "nobody");
        var remote = configured.Open();

        var read = Assert.Throws<UserException>(() => remote.Read("a")).Fault;
        var written = Assert.Throws<UserException>(() => remote.Upload(configured.FileOf([1]), "a", _ => { }, Token)).Fault;

        Assert.Equal(("There is no such bucket", $"s3://nobody/{Folder}/a"), (read.Problem, read.Place));
        Assert.Equal(("There is no such bucket", $"s3://nobody/{Folder}/a"), (written.Problem, written.Place));
    }

    [Fact]
    public void Says_that_the_credentials_are_wrong_and_never_what_they_are()
    {
        const string secret = "wr0ngs3cret";
        var configured = Configured(Port);
        (configured.Environment["AWS_ACCESS_KEY_ID"], configured.Environment["AWS_SECRET_ACCESS_KEY"]) = ("UNKNOWNKEY", secret);

        var fault = Assert.Throws<UserException>(() => configured.Open().Read("a"));

        Assert.Equal("The bucket refuses the credentials", fault.Fault.Problem);
        Assert.DoesNotContain(secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_its_credentials_from_a_profile()
    {
        var configured = Configured(Port, lines: ["profile = team", "credentialpath = credentials"]);
        configured.Environment.Clear();
        File.WriteAllText(
            Path.Combine(configured.Folder, "credentials"),
            $"[team]\naws_access_key_id = {S3Server.Credential}\naws_secret_access_key = {S3Server.Credential}\n");

        Assert.Null(configured.Open().Read("a"));
    }

    private protected override Configured Configured(int port) => Configured(port, "data");

    private Configured Configured(int port, string bucket = "data", TransferLimits? limits = null, params string[] lines)
    {
        return Keep(new Configured([$"url = s3://{bucket}/{Folder}", $"endpointurl = http://127.0.0.1:{port}", .. lines])
        {
            Environment = { ["AWS_ACCESS_KEY_ID"] = S3Server.Credential, ["AWS_SECRET_ACCESS_KEY"] = S3Server.Credential },
            Limits = (limits ?? new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1) }) with { PartSize = 5 << 20, PageSize = 5 },
        });
    }
}
