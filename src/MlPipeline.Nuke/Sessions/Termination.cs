using System.Runtime.InteropServices;

namespace MlPipeline.Nuke.Sessions;

/// <summary>Lets SIGTERM end a build on NUKE's own engine as Ctrl-C does; left to itself it would die at once, with its children running on.</summary>
internal static class Termination
{
    private const int InterruptedExitCode = 130;

    /// <summary>The registration; it must be kept as long as it shall work.</summary>
    public static IDisposable Register() => PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
    {
        context.Cancel = true;
        Environment.Exit(InterruptedExitCode);
    });
}
