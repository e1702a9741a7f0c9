using System.Diagnostics;
using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

/// <summary>Disks are real: small and read-only file systems, mounted over the output where that is allowed.</summary>
[Collection(DisturbedRuns.Name)]
public sealed class HostileDisks(FinishedPipeline pipeline)
{
    [Theory]
    [InlineData("ro", "read-only")]
    [InlineData("size=200k", "disk is full")]
    public void An_output_that_cannot_be_written_is_a_clear_error_and_the_next_run_is_right(string options, string expected)
    {
        using var copy = pipeline.CopyElsewhere();
        var output = copy["output"];
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", output), "mounting a file system needs root");
        try
        {
            var result = copy.Build().ExpectExit(3);
            Assert.Contains(expected, result.Output, StringComparison.Ordinal);
            Assert.Contains("mend", result.Output, StringComparison.Ordinal);
        }
        finally
        {
            Assert.True(Run("umount", output));
        }

        copy.Build().ExpectExit(0);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
