using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What SmokeTest saw of the staged service.</summary>
/// <param name="Host">Where the service ran.</param>
/// <param name="Checks">The checks in the order they ran.</param>
public sealed record SmokeSection(Text Host, IReadOnlyList<SmokeRow> Checks)
{
    /// <summary>The checks that failed.</summary>
    public IReadOnlyList<SmokeRow> FailedChecks => [.. Checks.Where(check => !check.IsPassed)];

    /// <summary>The checks that passed.</summary>
    public IReadOnlyList<SmokeRow> PassedChecks => [.. Checks.Where(check => check.IsPassed)];

    /// <summary>Whether every check passed, of which there is at least one.</summary>
    public bool IsPassed => Checks.Count > 0 && FailedChecks.Count == 0;

    /// <summary>All checks as one verdict, for its icon and word.</summary>
    public Verdict Verdict => IsPassed ? Verdict.Pass : Verdict.Fail;

    /// <summary>Response times: a fact of the run, out of the templates' reach since equal inputs must give equal files.</summary>
    internal SmokeLatency? Latency { get; private init; }

    internal static SmokeSection? Of(SmokeRecord? smoke) => smoke is null
        ? null
        : new(new Text(smoke.Host), [.. smoke.Checks.Select(SmokeRow.Of)]) { Latency = smoke.Latency };
}
