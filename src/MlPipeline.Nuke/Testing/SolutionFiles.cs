using MlPipeline.Core.Errors;

namespace MlPipeline.Nuke.Testing;

/// <summary>Finds a repository's solution.</summary>
internal static class SolutionFiles
{
    /// <summary>The full path of the one solution in a folder.</summary>
    /// <exception cref="UserException">There is none, or more than one.</exception>
    public static string OnlyOneIn(string folder)
    {
        var solutions = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".sln" or ".slnx").Order(StringComparer.Ordinal).ToList();
        return solutions is [var only] ? only : throw new UserException(
            new UserFault("Which solution to test is not clear", "override SolutionFile in the build's class")
            {
                Place = folder,
                Expected = "one .sln or .slnx file",
                Actual = solutions.Count == 0 ? "none" : string.Join(", ", solutions.Select(Path.GetFileName)),
            });
    }
}
