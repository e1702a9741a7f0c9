using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What Evaluate measured on the held-out rows, and what each gate says of it.</summary>
public sealed record EvaluationManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 1;

    /// <inheritdoc/>
    public required StepInputs Inputs { get; init; }

    /// <summary>Held-out rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Held-out rows of the positive class.</summary>
    public required int Positives { get; init; }

    /// <summary>The threshold that the thresholded metrics use.</summary>
    public required double Threshold { get; init; }

    /// <summary>The candidate's metrics.</summary>
    public required IReadOnlyList<MetricEstimate> Metrics { get; init; }

    /// <summary>The comparison with the baseline.</summary>
    public required BaselineComparison Baseline { get; init; }

    /// <summary>Fairness by each declared attribute.</summary>
    public required IReadOnlyList<AttributeFairness> Fairness { get; init; }

    /// <summary>What a pull request changes of the rules that it is judged by, a sentence each: the verdicts are without these changes.</summary>
    public IReadOnlyList<string> RuleChanges { get; init; } = [];

    /// <summary>One verdict a gate, in the order of declaration.</summary>
    public required IReadOnlyList<GateResult> Gates { get; init; }

    /// <summary>What pictures are drawn from; null for none.</summary>
    public EvaluationCurves? Curves { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<FileRecord> Outputs { get; init; }
}
