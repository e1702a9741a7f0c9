using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A metric compared between the groups of an attribute.</summary>
/// <param name="Name">Fairlearn's name as people write it.</param>
/// <param name="Metric">The metric whose groups are compared.</param>
/// <param name="Figure">The value, with its interval where one is defined.</param>
/// <param name="IsDifference">Whether it is a difference, for which zero is equality, rather than a ratio, for which one is.</param>
public sealed record DisparityRow(Text Name, Text Metric, Figure Figure, bool IsDifference)
{
    /// <summary>Whether the groups differ beyond chance: the whole interval lies on one side of equality.</summary>
    public bool IsBeyondChance => IsDifference ? Figure.IsBeyondChance : Figure.Lower > 1 || Figure.Upper < 1;

    internal static DisparityRow Of(Disparity disparity) => new(
        new Text(Format.Label(disparity.Name)),
        new Text(Format.Label(disparity.Metric)),
        Figure.Of(disparity.Estimate),
        !disparity.Name.Contains("ratio", StringComparison.Ordinal));
}
