using MlPipeline.Core.Processes;

namespace MlPipeline.Containers.Tests.Support;

/// <summary>A program of the machine, for tests that want another's opinion.</summary>
internal static class Tool
{
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a tool that must succeed; skips the test where it is not installed.</summary>
    public static string Run(string name, params string[] arguments)
    {
        Assert.SkipUnless(Exists(name), $"{name} is not installed.");
        var lines = new List<string>();
        var errors = new List<string>();
        var command = new ChildCommand(name, arguments) { OnOutput = lines.Add, OnError = errors.Add };
        var result = ChildProcess.Run(command, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, $"{name} {string.Join(' ', arguments)}: {string.Join('\n', errors)}");
        return string.Join('\n', lines);
    }
}
