using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes.AzureBlobs;

public sealed class A_remote_in_Azure(AzureServer server) : IClassFixture<AzureServer>, IDisposable
{
    private const string Variable = "AZURE_STORAGE_CONNECTION_STRING";

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
        Assert.Equal($"azure://data/{folder}/files/md5/ab/cdef", remote.AddressOf("files/md5/ab/cdef"));
    }

    [Fact]
    public void Takes_a_large_file_in_blocks()
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
    public void Replaces_what_was_stored_under_the_key()
    {
        var remote = Remote(out var configured);
        remote.Upload(configured.FileOf(RemoteReading.Noise(12 << 20)), "again", _ => { }, Token);

        remote.Upload(configured.FileOf([1, 2]), "again", _ => { }, Token);

        Assert.Equal([1, 2], remote.Read("again"));
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
    public void Goes_on_when_connections_are_cut()
    {
        using var proxy = new CuttingProxy(server.PortOrSkip());
        var bytes = RemoteReading.Noise(3 << 20);
        var remote = Remote(out var configured, port: proxy.Port);
        remote.Upload(configured.FileOf(bytes), "cut", _ => { }, Token);

        proxy.Cut(times: 10, after: 200_000);

        Assert.Equal(bytes, remote.Read("cut"));
        Assert.True(proxy.Connections > 10, $"{proxy.Connections} connections");
    }

    [Fact]
    public void Never_joins_two_versions()
    {
        using var proxy = new CuttingProxy(server.PortOrSkip());
        var remote = Remote(out var configured, port: proxy.Port);
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
        var remote = Remote(out var configured, "nobody");

        foreach (Action use in (Action[])[() => remote.Read("a"), () => remote.SizeOf("a", Token), () => remote.Upload(configured.FileOf([1]), "a", _ => { }, Token), () => remote.All("")])
        {
            var fault = Assert.Throws<UserException>(use).Fault;
            Assert.Equal("There is no such container", fault.Problem);
            Assert.StartsWith($"azure://nobody/{folder}/", fault.Place, StringComparison.Ordinal);
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

    public void Dispose() => opened.ForEach(one => one.Dispose());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IRemote Remote(out Configured configured, string container = "data", int? port = null)
    {
        configured = Configured(container, (Variable, server.ConnectionString(port ?? server.PortOrSkip())));
        return configured.Open();
    }

    private Configured Configured(string container = "data", (string Name, string Value)? environment = null)
    {
        var configured = new Configured($"url = azure://{container}/{folder}")
        {
            Environment = { [environment?.Name ?? Variable] = environment?.Value },
            Limits = new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1), PartSize = 5 << 20, PageSize = 5 },
        };
        opened.Add(configured);
        return configured;
    }
}
