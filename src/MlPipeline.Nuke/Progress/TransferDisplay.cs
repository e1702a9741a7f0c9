using MlPipeline.Data.Progress;

namespace MlPipeline.Nuke.Progress;

/// <summary>Shows how far a transfer has come: a bar on a terminal, a line a quarter where a log is kept. A short one shows nothing.</summary>
/// <param name="log">Told a line.</param>
/// <param name="terminal">Where a line can be drawn over; null where there is none.</param>
/// <param name="clock">Measures time.</param>
internal sealed class TransferDisplay(Action<string> log, TextWriter? terminal, TimeProvider clock)
{
    private const int Quarters = 4;
    private const string ClearLine = "\r\u001b[K";

    private static readonly TimeSpan BeforeBar = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BeforeLines = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Redraw = TimeSpan.FromSeconds(0.1);

    private readonly long start = clock.GetTimestamp();
    private TimeSpan drawn;
    private int told;

    /// <summary>Told a line.</summary>
    public Action<string> Log => log;

    /// <summary>Shows how far it has come.</summary>
    public void Show(TransferProgress progress)
    {
        var elapsed = clock.GetElapsedTime(start);
        if (terminal is not null)
            Draw(terminal, progress, elapsed);
        else if (elapsed >= BeforeLines)
            Tell(progress, elapsed);
    }

    private void Draw(TextWriter line, TransferProgress progress, TimeSpan elapsed)
    {
        var isDone = progress.Files == progress.TotalFiles;
        if (isDone && drawn > TimeSpan.Zero)
            line.Write(ClearLine);
        if (isDone || elapsed < BeforeBar || elapsed - drawn < Redraw)
            return;
        drawn = elapsed;
        line.Write(ClearLine + TransferText.Bar(progress, elapsed));
        line.Flush();
    }

    private void Tell(TransferProgress progress, TimeSpan elapsed)
    {
        var quarter = (int)(TransferText.FractionOf(progress) * Quarters);
        var isFurther = quarter > told;
        // What follows a transfer, as the push follows the store, begins anew.
        told = quarter;
        if (isFurther)
            log(TransferText.Line(progress, elapsed));
    }
}
