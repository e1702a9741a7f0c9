using System.Collections;
using System.Reflection;
using Microsoft.ML;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>
/// Tells how far a fit has come. Trainers count their trees or iterations in ML.NET's tracker, which a context keeps to itself: it is asked
/// several times a second, and where another version keeps it elsewhere, nothing is told.
/// </summary>
internal sealed class FitProgress : IDisposable
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    private readonly ManualResetEventSlim ended = new();
    private readonly Thread thread;
    private readonly Func<IEnumerable> read;
    private readonly Action<WorkerStep> tell;

    private FitProgress(Func<IEnumerable> read, Action<WorkerStep> tell)
    {
        this.read = read;
        this.tell = tell;
        thread = new Thread(Watch) { IsBackground = true, Name = "progress of the fit" };
        thread.Start();
    }

    /// <summary>Tells until it is disposed of.</summary>
    public static FitProgress Of(MLContext ml, Action<WorkerStep> tell) => new(ReaderOf(ml), tell);

    public void Dispose()
    {
        ended.Set();
        thread.Join();
        ended.Dispose();
    }

    private static Func<IEnumerable> ReaderOf(MLContext ml)
    {
        var environment = ml.GetType().GetField("_env", Any)?.GetValue(ml);
        var tracker = environment?.GetType().GetField("ProgressTracker", Any)?.GetValue(environment);
        var method = tracker?.GetType().GetMethod("GetAllProgress", Any);
        return method is null ? () => Array.Empty<object>() : () => (IEnumerable)method.Invoke(tracker, null)!;
    }

    private void Watch()
    {
        WorkerStep? last = null;
        while (!ended.Wait(Pause) && TryRead(out var step))
        {
            if (step is not null && step != last)
                tell(last = step);
        }
    }

    // A tracker that cannot be asked must not end the training that it is about.
    private bool TryRead(out WorkerStep? step)
    {
        step = null;
        try
        {
            step = read().OfType<object>().Select(StepOf).LastOrDefault(step => step is not null);
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }

    // Of several units the first is the outermost: iterations, then the rows of one.
    private static WorkerStep? StepOf(object happened)
    {
        var entry = Field(happened, "ProgressEntry");
        return entry is not null && First<string>(Field(entry, "Header"), "UnitNames") is { } unit && First<double?>(entry, "Progress") is { } done
            ? new WorkerStep($"{Field(happened, "Name")}", (long)done, (long?)First<double?>(entry, "ProgressLim"), unit)
            : null;
    }

    private static object? Field(object? owner, string name) => owner?.GetType().GetField(name, Any)?.GetValue(owner);

    private static T? First<T>(object? owner, string name) => Field(owner, name) is T[] { Length: > 0 } values ? values[0] : default;
}
