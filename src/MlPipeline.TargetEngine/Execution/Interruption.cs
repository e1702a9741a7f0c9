using System.Runtime.InteropServices;

namespace Nuke.Common.Execution;

/// <summary>Ctrl-C and SIGTERM: the main thread stands still, the assured targets run, the process exits with 130.</summary>
internal sealed class Interruption : IDisposable
{
    private const int InterruptedExitCode = 130;
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int? _handler;

    internal Interruption(Action wrapUp) => _registrations = Array.ConvertAll(
        [PosixSignal.SIGINT, PosixSignal.SIGTERM], signal => PosixSignalRegistration.Create(signal, context => Handle(context, wrapUp)));

    /// <summary>Changes the state of the run, unless it has been interrupted: then whoever calls never goes on.</summary>
    internal void Step(Action change)
    {
        lock (_lock)
        {
            if ((_handler ?? Environment.CurrentManagedThreadId) == Environment.CurrentManagedThreadId)
            {
                change();
                return;
            }
        }

        Thread.Sleep(Timeout.Infinite);
    }

    public void Dispose() => Array.ForEach(_registrations, x => x.Dispose());

    private void Handle(PosixSignalContext context, Action wrapUp)
    {
        context.Cancel = true;
        try
        {
            // A second signal does not wait for the assured targets.
            var isFirst = false;
            lock (_lock)
                (isFirst, _handler) = (_handler == null, _handler ?? Environment.CurrentManagedThreadId);
            if (isFirst)
                wrapUp();
        }
        finally
        {
            Environment.Exit(InterruptedExitCode);
        }
    }
}
