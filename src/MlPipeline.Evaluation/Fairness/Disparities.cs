using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Fairness;

/// <summary>Fairlearn's disparities, each of one contrast or more.</summary>
internal static class Disparities
{
    private const string NoInterval = "an interval is computed for the greatest difference between groups only";
    private const string NoCurve = "a group's metric has no interval";

    /// <summary>The greatest of the contrasts' differences between groups.</summary>
    public static Measurement Difference(params GroupContrast[] contrasts) => WhenDefined(contrasts, () =>
    {
        var pairs = contrasts.Select(contrast => contrast.Pairs()).ToArray();
        var value = contrasts.Max(contrast => contrast.Difference);
        return pairs.Any(curves => curves is null)
            ? Measurement.WithoutInterval(value, 0, NoCurve)
            : Measurement.Of(value, 0, new LargestDifference([.. pairs.SelectMany(curves => curves!)]));
    });

    /// <summary>The mean of the contrasts' differences between groups.</summary>
    public static Measurement MeanDifference(params GroupContrast[] contrasts) =>
        WhenDefined(contrasts, () => Measurement.WithoutInterval(contrasts.Average(contrast => contrast.Difference), 0, NoInterval));

    /// <summary>The least of the contrasts' ratios between groups.</summary>
    public static Measurement Ratio(params GroupContrast[] contrasts) => WhenDefined(contrasts, () =>
        contrasts.Any(contrast => contrast.Ratio is null)
            ? Measurement.Undefined(0, "every group's value is zero")
            : Measurement.WithoutInterval(contrasts.Min(contrast => contrast.Ratio!.Value), 0, NoInterval));

    /// <summary>The greatest distance of a group from all rows together.</summary>
    public static Measurement DifferenceToOverall(GroupContrast contrast, Measurement overall) =>
        WhenDefined([contrast], () => Measurement.WithoutInterval(contrast.DistanceFrom(overall.Value!.Value), 0, NoInterval));

    private static Measurement WhenDefined(GroupContrast[] contrasts, Func<Measurement> measure)
    {
        var n = contrasts.Sum(contrast => contrast.N);
        if (contrasts.FirstOrDefault(contrast => contrast.Fault is not null) is { } faulty)
            return Measurement.Undefined(n, faulty.Fault!);
        var measured = measure();
        return measured with { N = n, Reason = GroupContrast.JoinNotes([measured.Reason, .. contrasts.Select(contrast => contrast.Note)]) };
    }
}
