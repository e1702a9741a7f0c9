namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>Holds an output against the file committed for it; <c>UPDATE_SNAPSHOTS=1</c> writes the file anew.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(TemplatesFolder.Root, "tests", "MlPipeline.Reporting.Tests", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"There is no snapshot {name}: look at the output, then run with UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
