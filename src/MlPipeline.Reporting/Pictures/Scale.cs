namespace MlPipeline.Reporting.Pictures;

/// <summary>Maps numbers to places along an axis; what lies outside is drawn at the end.</summary>
/// <param name="Least">The number at <paramref name="Start"/>.</param>
/// <param name="Greatest">The number at <paramref name="End"/>.</param>
/// <param name="Start">Where the axis starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Scale(double Least, double Greatest, double Start, double End)
{
    private const int FewestSteps = 3;

    private static readonly double[] RoundParts = [1, 0.5, 0.25, 0.2, 0.1];

    public double At(double value)
    {
        var share = (value - Least) / (Greatest - Least);
        return double.IsFinite(share) ? Start + (Math.Clamp(share, 0, 1) * (End - Start)) : Start;
    }

    /// <summary>Three to six round numbers within the axis.</summary>
    public IReadOnlyList<double> Ticks()
    {
        var span = Greatest - Least;
        if (!double.IsFinite(span) || span <= 0)
            return [Least];
        var power = Math.Pow(10, Math.Floor(Math.Log10(span)));
        var step = RoundParts.Select(part => part * power).First(size => span / size >= FewestSteps);
        var first = Math.Ceiling((Least / step) - 1e-9);
        var count = (int)Math.Floor((Greatest / step) + 1e-9 - first) + 1;
        return [.. Enumerable.Range(0, count).Select(index => (first + index) * step)];
    }

    /// <summary>The same axis over other numbers, with a little room on both sides.</summary>
    public static (double Least, double Greatest) Around(IEnumerable<double> values)
    {
        const double Room = 0.06;
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return (0, 1);
        var (least, greatest) = (finite.Min(), finite.Max());
        var room = greatest > least ? (greatest - least) * Room : Math.Max(Math.Abs(least) * Room, 0.01);
        return double.IsFinite(room) ? (least - room, greatest + room) : (0, 1);
    }
}
