namespace MlPipeline.Core.Processes;

/// <summary>Makes a tool that knows nothing of us end with us, even when we are killed and cannot end it.</summary>
public static class GuardedCommand
{
    // The watcher reads our end of the pipe; the system closes it when we are gone, however we went.
    private const string Script =
        """
        exec 3<&0
        "$@" 3<&- < /dev/null & child=$!
        { cat <&3 > /dev/null; kill -KILL "$child" 2> /dev/null; } > /dev/null 2>&1 & watcher=$!
        wait "$child"; status=$?
        kill -KILL "$watcher" 2> /dev/null
        exit "$status"
        """;

    /// <summary>The command under a watching shell; where there is none, on Windows, the command itself.</summary>
    public static ChildCommand Guarded(this ChildCommand command) => OperatingSystem.IsWindows()
        ? command
        : command with { Executable = "/bin/sh", Arguments = ["-c", Script, "sh", command.Executable, .. command.Arguments], EndsWithParent = true };
}
