using System.Diagnostics;
using System.Text;

namespace MlPipeline.Nuke.Tests.Support;

/// <summary>This repository's build as a child process on another root.</summary>
internal sealed class BuildProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> awaited = [];

    public BuildProcess(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly(), .. arguments, "--no-logo"])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUKE_ROOT"] = root;
        start.Environment["NUKE_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("GITHUB_ACTIONS");
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Receive(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The whole output, once the process has ended.</summary>
    public string Output
    {
        get
        {
            process.WaitForExit();
            lock (output)
                return output.ToString();
        }
    }

    public int ExitCode
    {
        get
        {
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    /// <summary>Ends when the process has written the text.</summary>
    public Task Says(string text)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (output)
        {
            awaited.Add((text, seen));
            Complete();
        }

        return seen.Task;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Receive(string? line)
    {
        lock (output)
        {
            output.Append(line).Append('\n');
            Complete();
        }
    }

    private void Complete()
    {
        var text = output.ToString();
        foreach (var (_, seen) in awaited.Where(wait => text.Contains(wait.Text, StringComparison.Ordinal)))
            seen.TrySetResult();
    }

    // The build is built with these tests: for the same engine, configuration and framework.
    private static string Assembly()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Directory.Packages.props")))
            root = Path.GetDirectoryName(root)!;
        var own = Path.Combine(root, "tests", "MlPipeline.Nuke.Tests");
        return Path.Combine(root, "build", Path.GetRelativePath(own, AppContext.BaseDirectory), "_build.dll");
    }
}
