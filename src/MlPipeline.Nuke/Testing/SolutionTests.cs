using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Nuke.Testing;

/// <summary>Runs a solution's tests by <c>dotnet test</c> and counts them.</summary>
internal static class SolutionTests
{
    // The counts are read from the English summary. MSBuild would take a vendor's Platform for its own, and an argument that
    // ends its nodes would be handed on to the tests.
    private static readonly Dictionary<string, string?> Environment = new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["Platform"] = null,
    };

    /// <exception cref="GateException">A test failed.</exception>
    /// <exception cref="UserException">The tests do not build, or none ran.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Run(TestRequest request)
    {
        var lines = new List<string>();
        var result = ChildProcess.Run(Command(request, line => Tell(line, lines)), CancellationToken.None);
        var counts = TestCounts.Parse(lines) ?? throw Fault(request, "The tests did not run", result);
        Console.WriteLine(counts);
        if (counts.Failed > 0)
            throw new GateException(counts.Failed == 1 ? "1 test failed" : $"{counts.Failed} tests failed");
        if (counts.Passed == 0)
            throw Fault(request, "No test passed, and none failed", result);
        return result.ExitCode == ExitCodes.Passed
            ?
            [
                KeyValuePair.Create("Passed", counts.Passed.ToString(CultureInfo.InvariantCulture)),
                KeyValuePair.Create("Skipped", counts.Skipped.ToString(CultureInfo.InvariantCulture)),
            ]
            : throw Fault(request, "The run of the tests broke off, though no test failed", result);
    }

    private static ChildCommand Command(TestRequest request, Action<string> tell) => new(
        "dotnet",
        [
            "test", "--solution", request.SolutionFile, "--configuration", request.Configuration, "--no-progress",
            $"-p:ContinuousIntegrationBuild={(request.Locked ? "true" : "false")}", .. request.Arguments,
        ])
    {
        WorkingDirectory = Path.GetDirectoryName(request.SolutionFile)!,
        Overrides = Environment,
        OnOutput = tell,
        OnError = tell,
    };

    private static void Tell(string line, List<string> lines)
    {
        lock (lines)
            lines.Add(line);
        Console.WriteLine(line);
    }

    private static UserException Fault(TestRequest request, string problem, ChildResult result) => new(
        new UserFault(problem, "mend what is said above")
        {
            Place = request.SolutionFile,
            Actual = result.TailText,
        });
}
