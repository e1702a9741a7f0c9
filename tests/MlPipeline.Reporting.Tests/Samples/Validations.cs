using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;

namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>What a look at the German credit data could have found.</summary>
internal static class Validations
{
    public static ValidationManifest Unchanged => new()
    {
        Inputs = new StepInputs { { "data", Digest.Of("data").ToString() } },
        Rows = 1000,
        PositiveRows = 700,
        DuplicateRows = 0,
        ConflictingRows = 0,
        HeldOutRows = 300,
        SharedRows = 1,
        Violations = [],
        Profile = new(1000, [Duration, Status]),
        Difference = new(ComparisonState.Identical, null) { BaselineRows = 1000 },
    };

    public static ValidationManifest Alone => Unchanged with { Difference = new(ComparisonState.NotEvaluated, "the baseline has no profile of its data") };

    public static ValidationManifest Shifted => Unchanged with
    {
        Difference = new(ComparisonState.Compared, null)
        {
            BaselineRows = 900,
            AddedColumns = ["foreign_worker"],
            RemovedColumns = ["telephone"],
            Columns =
            [
                new("duration", ColumnKind.Number) { BaselineMissing = 0, Missing = 0, BaselineMean = 20.9, Mean = 27.3, Psi = 0.31, JensenShannon = 0.196, KolmogorovSmirnov = 0.21, Wasserstein = 0.53, P = 1e-9 },
                new("checking_status", ColumnKind.Category) { BaselineMissing = 0.01, Missing = 0, Psi = 0.04, JensenShannon = 0.07, P = 0.03, NewNames = ["unknown"], NewCount = 1, GoneNames = [">=200"], GoneCount = 1 },
                new("credit_amount", ColumnKind.Number) { BaselineMissing = 0, Missing = 0, BaselineMean = 3271.2, Mean = 3250, Psi = 0.01, JensenShannon = 0.03, KolmogorovSmirnov = 0.02, Wasserstein = 0.01, P = 0.71 },
                new("class", ColumnKind.Category) { BaselineMissing = 0, Missing = 0, Psi = 0.12, JensenShannon = 0.1, P = 0.0002 },
                new("age", ColumnKind.Number) { BaselineMissing = 1, Missing = 0, Mean = 35, Reason = "one side has no numbers" },
            ],
        },
    };

    public static ValidationManifest Broken => Unchanged with
    {
        Violations =
        [
            new("(table)", "has 2,000 to 100,000 rows", 1000, [], "1,000") { Reason = "Fewer rows cannot tell the margins apart." },
            new("age", "is at least 18", 2, [17, 404], "7"),
        ],
    };

    private static ColumnProfile Duration => new("duration", ColumnKind.Number, 1000, 0, 3)
    {
        Numbers = new()
        {
            Minimum = 4,
            Maximum = 72,
            Mean = 20.903,
            Deviation = 12.0588,
            Quantiles = [new(0.5, 18)],
            IsGrouped = false,
            Values = [4, 18, 72],
            Counts = [6, 993, 1],
        },
    };

    private static ColumnProfile Status => new("checking_status", ColumnKind.Category, 990, 10, 2)
    {
        Categories = new() { Names = ["no checking", "<0"], Counts = [600, 390] },
    };
}
