using System.ComponentModel;
using System.Diagnostics;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Processes;

/// <summary>Runs child processes to their end and leaves none behind.</summary>
public static class ChildProcess
{
    /// <summary>Runs the command; on cancellation, kills it with all its children and throws.</summary>
    /// <exception cref="UserException">The executable is not there.</exception>
    public static ChildResult Run(ChildCommand command, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(command) };
        var tail = new Queue<string>();
        process.OutputDataReceived += (_, line) => Receive(line.Data, tail, command.OnOutput);
        process.ErrorDataReceived += (_, line) => Receive(line.Data, tail, command.OnError);
        Start(process, command);
        using var killOnCancellation = cancellation.Register(() => Kill(process));
        using var killOnExit = new KillOnExit(() => Kill(process));
        if (!command.EndsWithParent)
            process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        lock (tail)
            return new ChildResult(process.ExitCode, [.. tail]);
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

    private static void Receive(string? line, Queue<string> tail, Action<string> tell)
    {
        if (line is null)
            return;
        lock (tail)
        {
            tail.Enqueue(line);
            if (tail.Count > ChildResult.MaximumTail)
                tail.Dequeue();
        }

        tell(line);
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
