using System.Globalization;

namespace MlPipeline.Benchmarks;

/// <summary>How long it takes to find that nothing is to be done for a million files, the start of the process included.</summary>
internal static class MillionComparisons
{
    private const int Folders = 1000;
    private const int FilesInFolder = 1000;

    public static IReadOnlyList<Comparison> Of(string scratch)
    {
        var root = Path.Combine(scratch, "million");
        Directory.CreateDirectory(Path.Combine(root, ".dvc"));
        File.WriteAllText(Path.Combine(root, ".dvc", "config"), "[core]\n    remote = store\n['remote \"store\"']\n    url = ../../remote-of-million\n");
        Parallel.For(0, Folders, folder => Write(Path.Combine(root, "tree", folder.ToString("000", CultureInfo.InvariantCulture))));
        var worker = Path.Combine(AppContext.BaseDirectory, "MlPipeline.Data.Worker");
        Timed.Command("pin", worker, "pin", root, "tree").Run();
        return
        [
            new("1,000,000 files, nothing to do", Timed.Command("million", worker, "restore", root), Timed.Command("`find -size`, which looks at each", "find", Path.Combine(root, "tree"), "-size", "+1M"))
            {
                Bound = Bound.Of(1.5),
            },
        ];
    }

    // The contents of one folder are those of any other: what is measured reads none of them.
    private static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < FilesInFolder; file++)
            File.WriteAllText(Path.Combine(folder, file.ToString("000", CultureInfo.InvariantCulture)), $"{file}");
    }
}
