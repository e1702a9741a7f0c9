using System.Runtime.InteropServices;

namespace MlPipeline.Deployment.Processes;

/// <summary>Signals to processes of Unix.</summary>
internal static partial class Signals
{
    private const int Kill = 9;
    private const int Terminate = 15;

    /// <summary>Asks a process to end; nothing when it is gone.</summary>
    public static void SendTerminate(ProcessIdentity process) => Send(process, Terminate);

    /// <summary>Ends a process at once; nothing when it is gone.</summary>
    public static void SendKill(ProcessIdentity process) => Send(process, Kill);

    private static void Send(ProcessIdentity process, int signal)
    {
        if (process.IsRunning)
            _ = SystemKill(process.Id, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SystemKill(int process, int signal);
}
