using System.Globalization;
using MlPipeline.Data.Progress;

namespace MlPipeline.Nuke.Progress;

/// <summary>Says how far a transfer has come.</summary>
internal static class TransferText
{
    private const double Megabyte = 1e6;

    /// <summary>The done part, from 0 to 1: of the bytes where they are known, else of the files.</summary>
    public static double FractionOf(TransferProgress progress) =>
        progress.TotalBytes > 0 ? Math.Clamp(progress.Bytes / (double)progress.TotalBytes, 0, 1)
        : progress.TotalFiles > 0 ? progress.Files / (double)progress.TotalFiles
        : 1;

    /// <summary>What is done, the rate, and the time that is left, as <c>512 of 1,024 MB, 3 of 10 files, 200 MB/s, 0:03 left</c>.</summary>
    public static string Line(TransferProgress progress, TimeSpan elapsed)
    {
        var fraction = FractionOf(progress);
        var amount = progress.TotalBytes > 0 ? $"{Mega(progress.Bytes)} of {Mega(progress.TotalBytes)} MB, " : progress.Bytes > 0 ? $"{Mega(progress.Bytes)} MB, " : "";
        var files = string.Create(CultureInfo.InvariantCulture, $"{progress.Files:N0} of {progress.TotalFiles:N0} file{(progress.TotalFiles == 1 ? "" : "s")}");
        var rate = progress.Bytes > 0 && elapsed > TimeSpan.Zero ? $", {Mega(progress.Bytes / elapsed.TotalSeconds)} MB/s" : "";
        var left = fraction is > 0 and < 1 ? $", {Clock(elapsed * ((1 - fraction) / fraction))} left" : "";
        return amount + files + rate + left;
    }

    /// <summary>A bar and the line.</summary>
    public static string Bar(TransferProgress progress, TimeSpan elapsed)
    {
        var fraction = FractionOf(progress);
        var percent = ((int)(fraction * 100)).ToString(CultureInfo.InvariantCulture).PadLeft(3);
        return $"{ProgressBar.Of(fraction)} {percent} %  {Line(progress, elapsed)}";
    }

    private static string Mega(double bytes) => (bytes / Megabyte).ToString(bytes < 10 * Megabyte ? "N1" : "N0", CultureInfo.InvariantCulture);

    private static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");
}
