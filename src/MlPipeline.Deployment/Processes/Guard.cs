using System.Diagnostics;
using System.Globalization;

namespace MlPipeline.Deployment.Processes;

/// <summary>Starts a program under a shell that ends it when we are gone, however we went, until it is told to keep it.</summary>
/// <remarks>The program neither needs to know of this nor can it refuse. Both are in a session of their own where the system has <c>setsid</c>, away from Ctrl-C.</remarks>
internal sealed class Guard : IDisposable
{
    // The watcher reads our end of the pipe, which the system closes when we are gone. The shell itself tells how the program ended.
    private const string Script =
        """
        exec 2> /dev/null
        trap '' INT HUP QUIT
        log=$1; shift; lines=; whole=
        while IFS= read -r line; do
            [ -n "$line" ] || { whole=1; break; }
            lines="$lines$line
        "
        done
        [ -n "$whole" ] || exit 1
        exec 3<&0
        "$@" >> "$log" 2>&1 3<&- << LINES &
        $lines
        LINES
        child=$!
        echo "$child"
        { read -r word <&3; if [ "$word" = keep ]; then kill -KILL $$; else kill -KILL "$child"; fi; } > /dev/null &
        watcher=$!
        wait "$child"; status=$?
        kill -KILL "$watcher"
        echo "$status"
        """;

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);
    private static readonly string[] SessionStarters = ["/usr/bin/setsid", "/bin/setsid"];

    private readonly Process shell;
    private readonly Task<string?> status;

    private Guard(Process shell, int child)
    {
        this.shell = shell;
        Child = ProcessIdentity.Of(child);
        status = Task.Run(shell.StandardOutput.ReadLine);
    }

    /// <summary>The program's process; null when it ended before it could be looked at.</summary>
    public ProcessIdentity? Child { get; }

    /// <summary>Whether the program has ended, or the guard has lost it.</summary>
    public bool HasEnded => status.IsCompleted || Child is not { IsRunning: true };

    /// <summary>How the program ended, 128 + n when by signal n; null while it runs.</summary>
    public int? ExitCode => status is { IsCompletedSuccessfully: true, Result: { } code } ? int.Parse(code, CultureInfo.InvariantCulture) : null;

    public static Guard Start(GuardStart start)
    {
        var shell = Process.Start(Info(start)) ?? throw new InvalidOperationException("No shell was started.");
        shell.StandardInput.Write(start.Input);
        shell.StandardInput.Flush();
        var child = shell.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The shell ended before it had started the program.");
        return new Guard(shell, int.Parse(child, CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the guard, and not the program.</summary>
    public void Keep()
    {
        shell.StandardInput.Write("keep\n");
        shell.StandardInput.Flush();
        shell.WaitForExit(EndLimit);
    }

    /// <summary>Ends the program at once, if it runs still and is not kept.</summary>
    public void Dispose()
    {
        try
        {
            shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // The guard is gone already.
        }

        shell.WaitForExit(EndLimit);
        shell.Dispose();
    }

    private static ProcessStartInfo Info(GuardStart start)
    {
        string[] command = [.. Session(), "/bin/sh", "-c", Script, "sh", start.Log, .. start.Command];
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = start.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        info.Environment.Clear();
        foreach (var (name, value) in start.Environment)
            info.Environment[name] = value;
        return info;
    }

    private static string[] Session() => SessionStarters.FirstOrDefault(File.Exists) is { } found ? [found] : [];
}
