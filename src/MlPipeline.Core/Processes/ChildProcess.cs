using System.ComponentModel;
using System.Diagnostics;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Processes;

/// <summary>Runs child processes to their end; cancelled ones are ended with all their children.</summary>
public static class ChildProcess
{
    /// <summary>Runs the command; on cancellation, kills it with all its children and throws.</summary>
    /// <exception cref="UserException">The executable is not there.</exception>
    public static ChildResult Run(ChildCommand command, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(command) };
        var lines = new ChildLines(command);
        lines.Listen(process);
        Start(process, command);
        using var killOnCancellation = cancellation.Register(() => Kill(process));
        using var killOnExit = new KillOnExit(() => Kill(process));
        if (!command.EndsWithParent)
            process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // Without a limit this would wait for the streams too, which outlive the child when it leaves something running.
        process.WaitForExit(int.MaxValue);
        cancellation.ThrowIfCancellationRequested();
        return new ChildResult(process.ExitCode, lines.Rest(cancellation));
    }

    private static ProcessStartInfo StartInfo(ChildCommand command)
    {
        var start = new ProcessStartInfo(command.Executable, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (command.CleanEnvironment is { } clean)
        {
            start.Environment.Clear();
            foreach (var (name, value) in clean)
                start.Environment[name] = value;
        }

        foreach (var (name, value) in command.Overrides)
            start.Environment[name] = value;
        return start;
    }

    private static void Start(Process process, ChildCommand command)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            throw new UserException(
                new UserFault($"'{Path.GetFileName(command.Executable)}' cannot be started", "install it, or restore the file")
                {
                    Place = command.Executable,
                    Actual = fault.Message,
                },
                fault);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself between the question and the kill.
        }
    }
}
