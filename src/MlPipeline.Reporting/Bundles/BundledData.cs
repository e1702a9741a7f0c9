using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What is handed on of a validation: no profile, which no comment shows, and no number that a reader would refuse.</summary>
internal static class BundledData
{
    public static ValidationManifest? Of(ValidationManifest? validation) => validation is null ? null : validation with
    {
        Profile = new TableProfile(validation.Profile.Rows, []),
        Difference = validation.Difference with { Columns = [.. validation.Difference.Columns.Select(Readable)] },
    };

    private static ColumnShift Readable(ColumnShift shift) => shift with
    {
        BaselineMean = Readable(shift.BaselineMean),
        Mean = Readable(shift.Mean),
        Wasserstein = Readable(shift.Wasserstein),
    };

    private static double? Readable(double? number) => number is { } known && Math.Abs(known) <= BundleLimits.Magnitude ? number : null;
}
