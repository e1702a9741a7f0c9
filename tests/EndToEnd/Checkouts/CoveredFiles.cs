using MlPipeline.Core.Digests;

namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>The files of a run that must be equal for equal inputs: all but the volatile ones.</summary>
internal static class CoveredFiles
{
    private static readonly string[] Volatile = ["run.json", ".index", "deployment.json", "smoke.json"];

    /// <summary>Fails with the names of the files that differ.</summary>
    public static void AssertEqual(string expected, string actual)
    {
        var left = Of(expected);
        var right = Of(actual);
        var different = left.Keys.Union(right.Keys)
            .Where(name => !left.TryGetValue(name, out var then) || !right.TryGetValue(name, out var now) || then != now)
            .ToList();
        Assert.Empty(different);
    }

    public static SortedDictionary<string, Digest> Of(string output)
    {
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(output, file), Path: file))
            .Where(file => !Volatile.Contains(file.Name));
        return new(files.ToDictionary(file => file.Name, file => Digest.OfFile(file.Path)), StringComparer.Ordinal);
    }
}
