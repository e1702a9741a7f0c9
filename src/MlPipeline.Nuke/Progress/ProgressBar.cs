namespace MlPipeline.Nuke.Progress;

/// <summary>A bar of one width.</summary>
internal static class ProgressBar
{
    private const int Width = 24;

    /// <summary>The bar of a done part, from 0 to 1.</summary>
    public static string Of(double fraction)
    {
        var filled = (int)(Math.Clamp(fraction, 0, 1) * Width);
        return new string('█', filled) + new string('░', Width - filled);
    }
}
