using System.Diagnostics;

namespace MlPipeline.Core.Processes;

/// <summary>Takes in a child's lines, hands them on and keeps the last.</summary>
internal sealed class ChildLines(ChildCommand command)
{
    // What a child left running may hold its streams open for ever; lines that are still in the pipe come at once.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly object gate = new();
    private readonly Queue<string> tail = new();
    private int openStreams = 2;
    private long received;
    private bool hasOutputEnded;
    private bool closed;

    public void Listen(Process process)
    {
        process.OutputDataReceived += (_, line) => Receive(line.Data, command.OnOutput, isOutput: true);
        process.ErrorDataReceived += (_, line) => Receive(line.Data, command.OnError, isOutput: false);
    }

    /// <summary>
    /// Waits, after the child has ended, until both streams have too, or nothing more comes; what comes later is told to nobody. An output that is to be
    /// whole is waited for however long nothing comes.
    /// </summary>
    public IReadOnlyList<string> Rest(CancellationToken cancellation)
    {
        lock (gate)
        {
            while (command.IsOutputWhole && !hasOutputEnded)
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(gate, Quiet);
            }

            for (var before = -1L; openStreams > 0 && before != received;)
            {
                before = received;
                Monitor.Wait(gate, Quiet);
            }

            closed = true;
            return [.. tail];
        }
    }

    private void Receive(string? line, Action<string> tell, bool isOutput)
    {
        if (line is not null && !IsClosed())
            tell(line);
        lock (gate)
        {
            received++;
            openStreams -= line is null ? 1 : 0;
            hasOutputEnded |= isOutput && line is null;
            if (line is not null)
                Keep(line);
            Monitor.PulseAll(gate);
        }
    }

    private bool IsClosed()
    {
        lock (gate)
            return closed;
    }

    private void Keep(string line)
    {
        tail.Enqueue(line);
        if (tail.Count > ChildResult.MaximumTail)
            tail.Dequeue();
    }
}
