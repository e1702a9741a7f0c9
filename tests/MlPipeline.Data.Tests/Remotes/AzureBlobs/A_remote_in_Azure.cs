using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.AzureBlobs;

public sealed class A_remote_in_Azure(AzureServer server) : A_remote_behind_a_network, IClassFixture<AzureServer>
{
    private const string Variable = "AZURE_STORAGE_CONNECTION_STRING";

    protected override string Address => $"azure://data/{Folder}";

    protected override int Port => server.PortOrSkip();

    protected override (int Times, int After) Cuts => (10, 200_000);

    [Fact]
    public void Never_joins_two_versions()
    {
        using var proxy = new CuttingProxy(Port);
        var remote = Remote(out var configured, proxy.Port);
        remote.Upload(configured.FileOf(RemoteReading.Noise(24 << 20)), "changing", _ => { }, Token);
        proxy.Cut(times: 1, after: 12 << 20);
        using var stream = remote.TryOpen("changing", Token)!;
        stream.ReadExactly(new byte[1000]);

        Remote(out _).Upload(configured.FileOf(RemoteReading.Noise((24 << 20) + 1)[1..]), "changing", _ => { }, Token);

        Assert.Contains("changed while it was read", Assert.ThrowsAny<IOException>(() => stream.CopyTo(Stream.Null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_container_that_is_not_there()
    {
        var configured = Configured("nobody", (Variable, server.ConnectionString(Port)));
        var remote = configured.Open();

        foreach (Action use in (Action[])[() => remote.Read("a"), () => remote.SizeOf("a", Token), () => remote.Upload(configured.FileOf([1]), "a", _ => { }, Token), () => remote.All("")])
        {
            var fault = Assert.Throws<UserException>(use).Fault;
            Assert.Equal("There is no such container", fault.Problem);
            Assert.StartsWith($"azure://nobody/{Folder}/", fault.Place, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Says_that_the_credentials_are_wrong_and_never_what_they_are()
    {
        var wrong = Convert.ToBase64String("another key altogether"u8);
        var configured = Configured(environment: (Variable, server.ConnectionString(server.PortOrSkip(), wrong)));

        var fault = Assert.Throws<UserException>(() => configured.Open().Read("a"));

        Assert.Equal("The container refuses the credentials", fault.Fault.Problem);
        Assert.DoesNotContain(wrong, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_token_for_what_it_is_good_for_and_never_shows_it()
    {
        Remote(out var whole).Upload(whole.FileOf([1, 2, 3]), "shared", _ => { }, Token);
        var (connection, signature) = server.Reading(server.PortOrSkip());
        var configured = Configured(environment: (Variable, connection));
        var remote = configured.Open();

        Assert.Equal([1, 2, 3], remote.Read("shared"));
        var fault = Assert.Throws<UserException>(() => remote.Upload(configured.FileOf([4]), "shared", _ => { }, Token));
        Assert.Equal("The container refuses the credentials", fault.Fault.Problem);
        Assert.DoesNotContain(signature, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.UnescapeDataString(signature), fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Variable, "AccountKey=s3cr3t")]
    [InlineData(Variable, "s3cr3t")]
    [InlineData("AZURE_STORAGE_KEY", "s3cr3t!")]
    public void Never_shows_a_credential_that_it_does_not_understand(string name, string value)
    {
        var configured = Configured(environment: (name, value));
        configured.Environment["AZURE_STORAGE_ACCOUNT"] = "account";

        var fault = Assert.Throws<UserException>(configured.Open);

        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_the_account_where_nothing_names_it() =>
        Assert.Equal("The storage account of the DVC remote is not known", Configured(environment: ("OTHER", "x")).FaultOfOpening().Problem);

    private protected override Configured Configured(int port) => Configured("data", (Variable, server.ConnectionString(port)));

    private Configured Configured(string container = "data", (string Name, string Value)? environment = null)
    {
        return Keep(new Configured($"url = azure://{container}/{Folder}")
        {
            Environment = { [environment?.Name ?? Variable] = environment?.Value },
            Limits = new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1), PartSize = 5 << 20, PageSize = 5 },
        });
    }
}
