using System.Diagnostics;
using MlPipeline.Core.Processes;

namespace MlPipeline.Data.Tests;

/// <summary>Restores and pins in a process of its own, which can be limited or killed.</summary>
internal static class WorkerProcess
{
    private static string Executable => Path.Combine(AppContext.BaseDirectory, "MlPipeline.Data.Worker");

    /// <summary>Starts the worker; the caller kills it or waits for it.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Runs the worker through another command, such as one that sets limits.</summary>
    public static ChildResult RunThrough(string[] command, params string[] arguments) => ChildProcess.Run(
        new ChildCommand(command[0], [.. command[1..], Executable, .. arguments])
        {
            // The runtime maps code through a large file in memory, which a limit on file sizes would forbid.
            Overrides = new Dictionary<string, string?> { ["DOTNET_EnableWriteXorExecute"] = "0" },
        },
        TestContext.Current.CancellationToken);
}
