namespace MlPipeline.Reporting.Rendering;

/// <summary>How much a page shows of long lists and texts.</summary>
/// <param name="Rows">The most rows of a table.</param>
/// <param name="Groups">The most groups of an attribute.</param>
/// <param name="Characters">The most characters of a text.</param>
internal sealed record PageLimits(int Rows, int Groups, int Characters)
{
    /// <summary>The most bytes of a page.</summary>
    public const int MostBytes = 2_000_000;

    /// <summary>The most attributes, and the most metrics of each group.</summary>
    public const int Sections = 20;

    /// <summary>The most steps of a loop and of those within it.</summary>
    public const int LoopSteps = 200_000;

    /// <summary>From generous to narrow: the first whose page is small enough is taken, and the last one's always is.</summary>
    public static IReadOnlyList<PageLimits> Steps { get; } = [new(1_000, 100, 400), new(200, 40, 200), new(40, 20, 120), new(12, 10, 50)];
}
