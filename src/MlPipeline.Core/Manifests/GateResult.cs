using MlPipeline.Core.Models;

namespace MlPipeline.Core.Manifests;

/// <summary>A gate's verdict with everything it was reached by.</summary>
public sealed record GateResult
{
    /// <summary>The gate as declared.</summary>
    public required GateDefinition Gate { get; init; }

    /// <summary>The gate as a phrase, such as <c>auc ≥ 0.65</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The measured value with its interval and n.</summary>
    public required Estimate Measured { get; init; }

    /// <summary>The p value of the one-sided test that the bound is violated.</summary>
    public double? P { get; init; }

    /// <summary>The same, adjusted by Holm over all gates that were evaluated.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>The rows of the metric's denominator whose interval would be narrow enough to decide; only for an inconclusive verdict.</summary>
    public int? DecidingN { get; init; }

    /// <summary>The smallest violation or regression that this test set shows at 80 % power.</summary>
    public double? SmallestDetectable { get; init; }

    /// <summary>Why the gate was not evaluated or is inconclusive, and, whatever the verdict, which groups were left out.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether this verdict stops the release.</summary>
    public bool Blocks => Verdict == Verdict.Fail || (Gate.Required && Verdict != Verdict.Pass);
}
