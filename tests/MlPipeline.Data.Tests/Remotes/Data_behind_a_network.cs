using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Tests.Remotes;

/// <summary>What holds for every kind of remote that is behind a network: pins go there, and restores come from there.</summary>
public abstract class Data_behind_a_network : IDisposable
{
    private static readonly Dictionary<string, byte[]> Contents = new(StringComparer.Ordinal)
    {
        ["data/größe Ω.csv"] = "a,b\r\n1,2\r\n"u8.ToArray(),
        ["tree/one"] = RemoteReading.Noise(300_000),
        ["tree/below/deep er/same"] = RemoteReading.Noise(300_000),
        ["tree/below/😀 %41+.txt"] = "smile"u8.ToArray(),
        ["tree/empty"] = [],
        ["tree/run.sh"] = "#!/bin/sh\n"u8.ToArray(),
    };

    private readonly Repository repository = new();
    private readonly Repository fresh = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The lines that describe the remote; skips the test where its server is not installed.</summary>
    protected abstract IReadOnlyList<string> Lines();

    protected virtual IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>();

    /// <summary>The keys of all that is stored.</summary>
    protected virtual IReadOnlyList<string> Keys() => WithRemote(repository, remote => remote.All("").Select(one => one.Key).ToList());

    [Fact]
    public void Comes_back_byte_for_byte_where_nothing_was()
    {
        PinAll();
        Follow();

        fresh.Restore();

        AssertWhole(fresh);
        Assert.Equal(repository.Files(), fresh.Files());
    }

    [Fact]
    public void Lies_as_DVC_lays_it_out_in_the_remote_and_in_the_cache()
    {
        PinAll();
        Follow();
        fresh.Restore();

        var tree = PinnedName("md5", "tree.dvc");
        var list = PinnedName("sha256", "tree.dvc");
        var files = Contents.Values.Select(Repository.Md5).Distinct(StringComparer.Ordinal).Append(tree).Select(md5 => $"files/md5/{md5[..2]}/{md5[2..]}");
        var wanted = files.Append($"files/sha256/{list[..2]}/{list[2..]}").Order(StringComparer.Ordinal).ToList();
        Assert.EndsWith(".dir", tree, StringComparison.Ordinal);
        Assert.Equal(wanted, Keys().Order(StringComparer.Ordinal));
        foreach (var one in new[] { repository, fresh })
        {
            Assert.Equal(wanted, one.CachedKeys());
            Assert.All(Contents.Values, bytes => Assert.Equal(bytes, File.ReadAllBytes(one.Cached(bytes))));
        }
    }

    [Fact]
    public void Is_not_sent_again()
    {
        PinAll();

        Assert.Equal((0, 0), (Pin("data/größe Ω.csv"), Pin("tree")));

        repository.Write("tree/added", "new");
        Assert.Equal(3, Pin("tree"));
    }

    [Fact]
    public void Needs_no_network_once_it_is_in_the_cache()
    {
        PinAll();
        Follow();
        fresh.Restore();
        fresh.UseRemote("url = http://127.0.0.1:1/nobody");
        Directory.Delete(fresh.At("tree"), recursive: true);
        File.Delete(fresh.At("data/größe Ω.csv"));

        fresh.Restore();

        AssertWhole(fresh);
    }

    [Fact]
    public void May_be_what_DVC_stored()
    {
        using var near = Repository.MadeByDvc();
        using var far = Repository.MadeByDvc();
        near.Restore();
        Connect(far);
        WithRemote(far, remote =>
        {
            foreach (var file in Directory.EnumerateFiles(far.Remote, "*", SearchOption.AllDirectories))
                remote.Upload(file, Path.GetRelativePath(far.Remote, file), _ => { }, Token);
            return true;
        });

        far.Restore();

        Assert.Equal(near.Files(), far.Files());
        Assert.All(near.Files(), file => Assert.Equal(File.ReadAllBytes(near.At(file)), File.ReadAllBytes(far.At(file))));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        repository.Dispose();
        fresh.Dispose();
    }

    private void Connect(Repository one)
    {
        one.UseRemote(Lines());
        one.Remotes = new RemoteContext
        {
            Environment = Environment.GetValueOrDefault,
            Limits = new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1), Idle = TimeSpan.FromSeconds(20), PageSize = 5 },
        };
    }

    private static T WithRemote<T>(Repository one, Func<IRemote, T> use)
    {
        using var remotes = RemoteSet.Of(one.Root, one.Remotes);
        return use(remotes.Open());
    }

    private void PinAll()
    {
        Connect(repository);
        foreach (var (path, bytes) in Contents)
            repository.Write(path, bytes);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(repository.At("tree/run.sh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, Pin("data/größe Ω.csv"));
        Assert.Equal(6, Pin("tree"));
    }

    private int Pin(string path) => repository.Pin(path).Stored;

    private void Follow()
    {
        Connect(fresh);
        fresh.TakePinsOf(repository);
    }

    private string PinnedName(string hash, string pin) =>
        File.ReadAllLines(repository.At(pin)).Select(line => line.TrimStart(' ', '-')).First(line => line.StartsWith(hash + ": ", StringComparison.Ordinal))[(hash.Length + 2)..];

    private static void AssertWhole(Repository one)
    {
        Assert.All(Contents, file => Assert.Equal(file.Value, File.ReadAllBytes(one.At(file.Key))));
        Assert.All(Contents.Keys, file => Assert.Equal(file == "tree/run.sh" && !OperatingSystem.IsWindows(), FileModes.IsExecutable(one.At(file))));
        Assert.NotEqual(FileStamp.Of(one.At("tree/one")), FileStamp.Of(one.At("tree/below/deep er/same")));
    }
}
