using MlPipeline.Core.Digests;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Reporting.Contents;

/// <summary>What every renderer shows: a pure function of <see cref="ReportInput"/>.</summary>
public sealed record ReportModel
{
    /// <summary>The verdict.</summary>
    public required ReportVerdict Verdict { get; init; }

    /// <summary>The release's root digest, or null when there is no release.</summary>
    public required Digest? Root { get; init; }

    /// <summary>The report of a run.</summary>
    public static ReportModel From(ReportInput input) => new() { Verdict = ReportVerdict.NotEvaluated, Root = input.Release?.Root };
}
