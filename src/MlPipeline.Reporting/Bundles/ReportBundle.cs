namespace MlPipeline.Reporting.Bundles;

/// <summary>
/// All that reports are made of, in one file: it crosses from the job that ran a pull request's code to the job that may write to GitHub,
/// and is hostile input there.
/// </summary>
/// <param name="Models">One entry a model, in the order they ran.</param>
public sealed record ReportBundle(IReadOnlyList<BundledModel> Models)
{
    /// <summary>The file's name in the folder of all runs.</summary>
    public const string FileName = "report-bundle.json";

    /// <summary>The version that is written and read.</summary>
    public const int CurrentSchema = 2;

    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = CurrentSchema;
}
