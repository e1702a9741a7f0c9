using System.Runtime.InteropServices;

namespace Nuke.Common.Execution;

/// <summary>Ctrl-C and SIGTERM: the main thread stands still, the assured targets run, the process exits with 130.</summary>
internal sealed class Interruption : IDisposable
{
    private const int InterruptedExitCode = 130;

    private readonly Lock _lock = new();
    private readonly Action _wrapUp;
    private readonly PosixSignalRegistration[] _registrations;
    private int _handlerThread;
    private bool _raised;

    internal Interruption(Action wrapUp)
    {
        _wrapUp = wrapUp;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    /// <summary>Changes the state of the run, unless it has been interrupted: then whoever calls never goes on.</summary>
    internal void Step(Action change)
    {
        lock (_lock)
        {
            if (!_raised || Environment.CurrentManagedThreadId == _handlerThread)
            {
                change();
                return;
            }
        }

        Thread.Sleep(Timeout.Infinite);
    }

    public void Dispose() => Array.ForEach(_registrations, x => x.Dispose());

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (_lock)
        {
            // A second signal does not wait for the assured targets.
            if (_raised)
                Environment.Exit(InterruptedExitCode);
            _raised = true;
            _handlerThread = Environment.CurrentManagedThreadId;
        }

        try
        {
            _wrapUp();
        }
        finally
        {
            Environment.Exit(InterruptedExitCode);
        }
    }
}
