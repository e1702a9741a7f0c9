using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Data.Checking;

/// <summary>Measures how a column's distribution moved.</summary>
internal static class ColumnComparer
{
    public static ColumnShift Compare(ColumnProfile before, ColumnProfile now)
    {
        var shift = new ColumnShift(now.Name, now.Kind)
        {
            BaselineMissing = MissingShare(before),
            Missing = MissingShare(now),
            BaselineMean = before.Numbers?.Mean,
            Mean = now.Numbers?.Mean,
        };
        if (before.Kind != now.Kind)
            return shift with { Reason = before.Kind == ColumnKind.Number ? "it held numbers before" : "it held names before" };
        return now.Kind == ColumnKind.Number ? Numbers(shift, before.Numbers, now.Numbers) : Names(shift, before.Categories, now.Categories);
    }

    private static ColumnShift Numbers(ColumnShift shift, NumberProfile? before, NumberProfile? now)
    {
        if (SampleOf(before) is not { } reference || SampleOf(now) is not { } current)
            return shift with { Reason = "one side has no numbers" };
        var shares = PairedShares.Of(reference, current);
        var test = KolmogorovSmirnov.Of(reference, current);
        return shift with
        {
            Psi = Divergences.Psi(shares),
            JensenShannon = Divergences.JensenShannon(shares),
            KolmogorovSmirnov = test.Statistic,
            P = test.P,
            Wasserstein = Wasserstein.Normed(reference, current) is var distance && double.IsFinite(distance) ? distance : null,
            IsGrouped = before!.IsGrouped || now!.IsGrouped,
        };
    }

    private static ColumnShift Names(ColumnShift shift, CategoryProfile? before, CategoryProfile? now)
    {
        if (PairedNames.Of(before, now) is not { } pair)
            return shift with { Reason = "one side has no names" };
        var shares = PairedShares.Of(pair.Counts);
        return shift with
        {
            NewNames = [.. pair.New.Take(ColumnShift.MostNames)],
            NewCount = pair.New.Count,
            GoneNames = [.. pair.Gone.Take(ColumnShift.MostNames)],
            GoneCount = pair.Gone.Count,
            Psi = Divergences.Psi(shares),
            JensenShannon = Divergences.JensenShannon(shares),
            P = ChiSquared.P(pair.Counts),
            IsGrouped = pair.IsGrouped,
        };
    }

    // A committed profile may have been edited by hand.
    private static WeightedSample? SampleOf(NumberProfile? numbers)
    {
        try
        {
            return numbers is null || numbers.Values.Count == 0 ? null : new WeightedSample([.. numbers.Values], [.. numbers.Counts]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static double? MissingShare(ColumnProfile column) =>
        column.Count + column.Missing is > 0 and var rows ? (double)column.Missing / rows : null;
}
