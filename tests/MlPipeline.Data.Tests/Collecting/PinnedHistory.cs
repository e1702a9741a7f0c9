using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;
using MlPipeline.Data.Collecting;

namespace MlPipeline.Data.Tests.Collecting;

/// <summary>A git repository whose tag v1, branch old and branch main pin <c>first</c>, <c>second</c> and <c>third</c>, and main a directory too.</summary>
internal sealed class PinnedHistory : IDisposable
{
    public PinnedHistory()
    {
        Data.Configure("[cache]\n    type = hardlink\n");
        Git("init", "--quiet", "--initial-branch", "main");
        Commit("table.csv", "first");
        Git("tag", "v1");
        Commit("table.csv", "second");
        Git("branch", "old");
        Commit("table.csv", "third");
        Directory.CreateDirectory(Data.At("tree"));
        Commit("tree", "in a tree", "tree/file");
    }

    public Repository Data { get; } = new();

    public string Cache => Data.At(".dvc/cache/files");

    public List<string> Told { get; } = [];

    /// <summary>How far ahead the collector's clock is.</summary>
    public TimeSpan Ahead { get; set; } = TimeSpan.FromDays(2);

    public static List<string> Objects(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public CollectResult Collect(bool inRemote = false, bool force = false) =>
        Collect(new(Data.Root) { InRemote = inRemote, Force = force, Tell = Told.Add });

    public CollectResult Collect(CollectRequest request) => new GarbageCollector(new ShiftedClock(Ahead)).Collect(request, TestContext.Current.CancellationToken);

    public UserFault FaultOfCollect(bool inRemote = false, bool force = false) => Assert.Throws<UserException>(() => Collect(inRemote, force)).Fault;

    /// <summary>Brings every version into the cache.</summary>
    public void Fill()
    {
        var pin = File.ReadAllText(Data.At("table.csv.dvc"));
        foreach (var version in new[] { "v1", "old", "main" })
        {
            Git("checkout", "--quiet", version, "--", "table.csv.dvc");
            Restore();
        }

        File.WriteAllText(Data.At("table.csv.dvc"), pin);
        Restore();
    }

    /// <summary>Puts an object into the cache, and gives its digest.</summary>
    public string Store(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Data.Write(Path.GetRelativePath(Data.Root, Data.Cached(bytes)), bytes);
        return Repository.Md5(bytes);
    }

    public bool Holds(string text) => File.Exists(Data.Cached(Encoding.UTF8.GetBytes(text)));

    public bool RemoteHolds(string text) => File.Exists(Data.ObjectOf(Encoding.UTF8.GetBytes(text)));

    public void Commit(string path, string text, string? file = null)
    {
        File.Delete(Data.At(file ?? path));
        Data.Write(file ?? path, text);
        Data.Pin(path);
        Git("add", "--all");
        Commit();
    }

    public void Commit() => Git("commit", "--quiet", "--message", "data");

    public void Git(params string[] arguments) => GitAt(Data.Root, arguments);

    public static void GitAt(string folder, params string[] arguments)
    {
        var command = new ChildCommand("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", .. arguments]) { WorkingDirectory = folder };
        var result = ChildProcess.Run(command, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.TailText);
    }

    public void Dispose() => Data.Dispose();

    private void Restore()
    {
        foreach (var path in new[] { "table.csv", "tree/file" })
            File.Delete(Data.At(path));
        Data.Restore(force: true);
    }
}
