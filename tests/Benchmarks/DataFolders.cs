using System.Globalization;

namespace MlPipeline.Benchmarks;

/// <summary>Repositories with data of the sizes that are measured, in a scratch folder: one file of 1 GiB, and 10,000 files of 3 kB.</summary>
internal sealed class DataFolders
{
    public const int Many = 10_000;

    private const int SmallSize = 3072;
    private const int BlockSize = 1 << 20;
    private const int FilesInFolder = 100;

    private readonly string scratch;
    private int made;

    public DataFolders(string scratch)
    {
        this.scratch = Directory.CreateDirectory(Path.Combine(scratch, "data")).FullName;
        Source = New();
        var random = new Random(1);
        WriteLarge(Path.Combine(Source, "large.bin"), random);
        WriteMany(Path.Combine(Source, "many"), random);
    }

    /// <summary>The repository that data is pinned in.</summary>
    public string Source { get; }

    public string Large => Path.Combine(Source, "large.bin");

    public string Small => Path.Combine(Source, "many");

    /// <summary>A path that nothing stands at.</summary>
    public string Free() => Path.Combine(scratch, $"free-{++made}");

    /// <summary>Deletes a remote's folder, which need not exist: large files would fill the disk.</summary>
    public void Drop(string remote)
    {
        if (Directory.Exists(Path.Combine(scratch, remote)))
            Directory.Delete(Path.Combine(scratch, remote), recursive: true);
    }

    /// <summary>A new repository without data; whatever was pinned in the source may be pinned there.</summary>
    /// <param name="settings">More lines of its configuration.</param>
    /// <param name="remote">Its remote's folder beside it.</param>
    public string New(string settings = "", string remote = "remote")
    {
        var root = Path.Combine(scratch, string.Create(CultureInfo.InvariantCulture, $"repository-{++made}"));
        Directory.CreateDirectory(Path.Combine(root, ".dvc"));
        File.WriteAllText(Path.Combine(root, ".dvc", "config"), $"[core]\n    remote = store\n['remote \"store\"']\n    url = ../../{remote}\n{settings}");
        return root;
    }

    /// <summary>A new repository that pins what the source pins.</summary>
    public string Pinned(string pin, string settings = "")
    {
        var root = New(settings);
        File.Copy(Path.Combine(Source, pin), Path.Combine(root, pin));
        return root;
    }

    private static void WriteLarge(string path, Random random)
    {
        var block = new byte[BlockSize];
        using var file = File.Create(path);
        for (var written = 0; written < 1024; written++)
        {
            random.NextBytes(block);
            file.Write(block);
        }
    }

    private static void WriteMany(string folder, Random random)
    {
        var bytes = new byte[SmallSize];
        for (var file = 0; file < Many; file++)
        {
            var inner = Path.Combine(folder, (file / FilesInFolder).ToString("000", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(inner);
            random.NextBytes(bytes);
            File.WriteAllBytes(Path.Combine(inner, file.ToString("00000", CultureInfo.InvariantCulture)), bytes);
        }
    }
}
