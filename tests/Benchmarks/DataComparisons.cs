namespace MlPipeline.Benchmarks;

/// <summary>How long data takes, against the least that a tool which copies or hashes must do. Each run has folders of its own: after a large deletion every tool is slow.</summary>
internal static class DataComparisons
{
    private static string Worker => Path.Combine(AppContext.BaseDirectory, "MlPipeline.Data.Worker");

    public static IReadOnlyList<Comparison> Of(string scratch)
    {
        var folders = new DataFolders(scratch);
        var sha256 = Timed.Command("`openssl dgst -sha256` of it", "openssl", "dgst", "-sha256", folders.Large);
        var md5 = Timed.Command("`openssl dgst -md5` of it", "openssl", "dgst", "-md5", folders.Large);
        Run("pin", folders.Source, "large.bin");
        Run("pin", folders.Source, "many");
        return
        [
            new("restore a file of 1 GiB, verified", Restore(folders, "large.bin"), sha256) { Bound = Bound.Times(1.1) },
            new("restore 10,000 files of 3 kB, verified", Restore(folders, "many"), CopyOf(folders)) { Bound = Bound.Times(1.3, 0.4) },
            new("the same from the cache, by hard links, verified", Links(folders), CopyOf(folders)) { Bound = Bound.Of(0.2) },
            new("restore them again, nothing to do", NoOp(folders), CopyOf(folders)) { Bound = Bound.Of(0.2) },
            new("pin a file of 1 GiB", Pin(folders, folders.Large), md5) { Bound = Bound.Times(1.1) },
            new("pin 10,000 files of 3 kB", Pin(folders, folders.Small), CopyOf(folders)) { Bound = Bound.Of(0.6) },
        ];
    }

    private static Timed Restore(DataFolders folders, string name)
    {
        var root = "";
        return new("restore", () => Run("restore", root))
        {
            Before = () =>
            {
                File.Delete(Path.Combine(root, "large.bin"));
                root = folders.Pinned(name + ".dvc");
            },
        };
    }

    private static Timed Links(DataFolders folders)
    {
        var settings = $"[cache]\n    type = hardlink\n    dir = {folders.Free()}\n";
        var root = "";
        return new("link", () => Run("restore", root)) { Before = () => root = folders.Pinned("many.dvc", settings) };
    }

    private static Timed NoOp(DataFolders folders)
    {
        var root = folders.Pinned("many.dvc");
        Run("restore", root);
        return new("nothing", () => Run("restore", root));
    }

    private static Timed Pin(DataFolders folders, string data)
    {
        var (root, number) = ("", 0);
        string Remote() => $"remote-{Path.GetFileName(data)}-{number}";
        return new("pin", () => Run("pin", root, Path.GetFileName(data)))
        {
            Before = () =>
            {
                if (File.Exists(data))
                    folders.Drop(Remote());
                number++;
                root = folders.New("", Remote());
                Run("/bin/cp", ["-rl", data, root]);
            },
        };
    }

    private static Timed CopyOf(DataFolders folders)
    {
        var target = "";
        return new("`cp -r` of them", () => Run("/bin/cp", ["-r", folders.Small, target])) { Before = () => target = folders.Free() };
    }

    private static void Run(params string[] arguments) => Run(Worker, arguments);

    private static void Run(string program, string[] arguments) => Timed.Command(program, program, arguments).Run();
}
