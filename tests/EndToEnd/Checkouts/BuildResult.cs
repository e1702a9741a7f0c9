namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>How a start of build.sh ended.</summary>
internal sealed record BuildResult(int ExitCode, string Output)
{
    /// <summary>The row of a target in the closing table, or an empty text.</summary>
    public string Row(string target) =>
        Output.Split('\n').LastOrDefault(line => line.StartsWith(target + " ", StringComparison.Ordinal)) ?? "";

    /// <summary>Fails with the whole output when the build ended otherwise.</summary>
    public BuildResult ExpectExit(int code)
    {
        Assert.True(ExitCode == code, $"Expected exit code {code}, got {ExitCode}:\n{Output}");
        return this;
    }
}
