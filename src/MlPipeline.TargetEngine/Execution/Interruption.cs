using System.Runtime.InteropServices;

namespace Nuke.Common.Execution;

/// <summary>Ctrl-C and SIGTERM: the main thread stands still, the assured targets run, the process exits with 130.</summary>
internal sealed class Interruption : IDisposable
{
    private const int InterruptedExitCode = 130;
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration[] _registrations;
    private bool _isRaised;

    internal Interruption(Action wrapUp) => _registrations = Array.ConvertAll(
        [PosixSignal.SIGINT, PosixSignal.SIGTERM], signal => PosixSignalRegistration.Create(signal, context => Handle(context, wrapUp)));

    /// <summary>Changes the state of the run. After a signal only its handler gets here: it keeps the lock until the process ends.</summary>
    internal void Step(Action change)
    {
        lock (_lock)
            change();
    }

    public void Dispose() => Step(() => Array.ForEach(_registrations, x => x.Dispose()));

    private void Handle(PosixSignalContext context, Action wrapUp)
    {
        context.Cancel = true;
        // A second signal does not wait for the assured targets.
        if (Interlocked.Exchange(ref _isRaised, true))
            Environment.Exit(InterruptedExitCode);
        lock (_lock)
        {
            try
            {
                wrapUp();
            }
            finally
            {
                Environment.Exit(InterruptedExitCode);
            }
        }
    }
}
