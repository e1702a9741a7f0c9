using MlPipeline.Data.Remotes;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Remotes;

/// <summary>What holds for every store that keeps objects behind a network.</summary>
public abstract class A_remote_behind_a_network : IDisposable
{
    private readonly List<IDisposable> opened = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A folder of the store that no other test uses.</summary>
    protected string Folder { get; } = Path.GetRandomFileName();

    /// <summary>The address of that folder, as messages tell it.</summary>
    protected abstract string Address { get; }

    /// <summary>The server's port; skips the test where the server is not installed.</summary>
    protected abstract int Port { get; }

    /// <summary>How often connections are cut while a file of 3 MiB is read, and behind how many bytes each.</summary>
    protected abstract (int Times, int After) Cuts { get; }

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
        Assert.Equal($"{Address}/files/md5/ab/cdef", remote.AddressOf("files/md5/ab/cdef"));
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
        using var proxy = new CuttingProxy(Port);
        var bytes = RemoteReading.Noise(3 << 20);
        var remote = Remote(out var configured, proxy.Port);
        remote.Upload(configured.FileOf(bytes), "cut", _ => { }, Token);

        proxy.Cut(Cuts.Times, Cuts.After);

        Assert.Equal(bytes, remote.Read("cut"));
        Assert.True(proxy.Connections > Cuts.Times, $"{proxy.Connections} connections");
    }

    public void Dispose()
    {
        opened.ForEach(one => one.Dispose());
        GC.SuppressFinalize(this);
    }

    /// <summary>The remote, reached at a port of its own or at another.</summary>
    private protected IRemote Remote(out Configured configured, int? port = null) => (configured = Configured(port ?? Port)).Open();

    /// <summary>A repository whose remote is that folder.</summary>
    private protected abstract Configured Configured(int port);

    /// <summary>Goes with the test.</summary>
    private protected Configured Keep(Configured configured)
    {
        opened.Add(configured);
        return configured;
    }
}
