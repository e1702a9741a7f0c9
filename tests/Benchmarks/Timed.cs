using System.Diagnostics;

namespace MlPipeline.Benchmarks;

/// <summary>Work that is timed.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Run">The work; a failed run throws, and has no time.</param>
internal sealed record Timed(string Name, Action Run)
{
    /// <summary>What makes a run like the one before, and is not timed.</summary>
    public Action Before { get; init; } = () => { };

    /// <summary>A command, timed as a whole process.</summary>
    public static Timed Command(string name, string executable, params string[] arguments) => new(name, () => Execute(name, executable, arguments));

    /// <summary>Runs it once.</summary>
    public double Seconds()
    {
        Before();
        var watch = Stopwatch.StartNew();
        Run();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Execute(string name, string executable, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} ended with {process.ExitCode}:\n{output}\n{error.Result}");
    }
}
