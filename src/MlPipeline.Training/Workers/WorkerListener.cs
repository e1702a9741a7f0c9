using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Training.Workers;

/// <summary>Hears what a worker says, on two streams at once, and tells the build one line at a time.</summary>
/// <param name="progress">Told phases and ordinary output.</param>
/// <param name="steps">Told how far a phase has come.</param>
internal sealed class WorkerListener(Action<string> progress, Action<WorkerStep> steps)
{
    private const int MaximumTail = 20;

    private readonly Lock oneAtATime = new();
    private readonly Queue<string> tail = new();
    private UserFault? fault;
    private string? description;
    private WorkerUsage? usage;

    /// <summary>The fault it ended by, if it named one.</summary>
    public UserFault? Fault => Guarded(() => fault);

    /// <summary>What it said of itself, if asked.</summary>
    public string? Description => Guarded(() => description);

    /// <summary>What it took from the machine, if it came to its end.</summary>
    public WorkerUsage? Usage => Guarded(() => usage);

    /// <summary>The last lines of its ordinary output.</summary>
    public string TailText => Guarded(() => string.Join('\n', tail));

    /// <summary>Takes a line of either stream: an event, ordinary output, or the one behind the other.</summary>
    public void Hear(string line) => Guarded(() =>
    {
        var happened = WorkerEvents.Parse(line, out var ordinary);
        if (happened is null || ordinary.Length > 0)
            TellOrdinary(ordinary);
        if (happened is not null)
            Take(happened);
        return line;
    });

    private void Take(WorkerEvent happened)
    {
        if (happened.Phase is { } phase)
            progress(ChildText.Plain(happened.Rows is { } rows ? $"{phase} {rows.ToString("N0", CultureInfo.InvariantCulture)} rows" : phase));
        if (happened.Step is { } step)
            steps(step with { Phase = ChildText.Plain(step.Phase), Unit = ChildText.Plain(step.Unit) });
        usage = happened.Usage ?? usage;
        fault = happened.Fault is { } named ? ChildText.Plain(named) : fault;
        description = happened.Description ?? description;
    }

    private void TellOrdinary(string line)
    {
        var plain = ChildText.Plain(line);
        tail.Enqueue(plain);
        if (tail.Count > MaximumTail)
            tail.Dequeue();
        progress(plain);
    }

    private T Guarded<T>(Func<T> read)
    {
        lock (oneAtATime)
            return read();
    }
}
