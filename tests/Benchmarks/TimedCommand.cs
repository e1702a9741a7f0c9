using System.Diagnostics;

namespace MlPipeline.Benchmarks;

/// <summary>A command that is timed as a whole process.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Executable">What runs.</param>
/// <param name="Arguments">With what.</param>
internal sealed record TimedCommand(string Name, string Executable, params string[] Arguments)
{
    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed: a failed run has no time.</exception>
    public double Seconds()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Executable, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}:\n{output}\n{error.Result}");
    }
}
