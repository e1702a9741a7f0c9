using System.Globalization;
using MlPipeline.Training.Workers;

namespace MlPipeline.Nuke.Progress;

/// <summary>Shows on a terminal how far a training has come, as a bar; where a log is kept the phases are enough.</summary>
/// <param name="terminal">Where a line can be drawn over; null where there is none.</param>
/// <param name="clock">Measures time.</param>
internal sealed class FitDisplay(TextWriter? terminal, TimeProvider clock) : IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    private static readonly TimeSpan BeforeBar = TimeSpan.FromSeconds(0.5);

    private readonly long start = clock.GetTimestamp();
    private bool isDrawn;

    /// <summary>Draws over the line.</summary>
    public void Show(WorkerStep step)
    {
        if (terminal is null || clock.GetElapsedTime(start) < BeforeBar)
            return;
        isDrawn = true;
        terminal.Write(ClearLine + TextOf(step));
        terminal.Flush();
    }

    /// <summary>Clears the line for what is written next.</summary>
    public void Clear()
    {
        if (!isDrawn)
            return;
        isDrawn = false;
        terminal?.Write(ClearLine);
        terminal?.Flush();
    }

    public void Dispose() => Clear();

    /// <summary>As <c>████░░░░ 12 of 100 trees  FastTree training</c>; without a bar where the end is not known.</summary>
    internal static string TextOf(WorkerStep step)
    {
        var done = step.Done.ToString("N0", CultureInfo.InvariantCulture);
        if (step.Total is not > 0)
            return $"{done} {step.Unit}  {step.Phase}";
        return $"{ProgressBar.Of(step.Done / (double)step.Total)} {done} of {step.Total.Value.ToString("N0", CultureInfo.InvariantCulture)} {step.Unit}  {step.Phase}";
    }
}
