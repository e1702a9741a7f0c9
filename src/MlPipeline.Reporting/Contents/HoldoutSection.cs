using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Contents;

/// <summary>The rows that the model was judged on.</summary>
/// <param name="Rows">Held-out rows.</param>
/// <param name="Positives">Held-out rows of the positive class.</param>
/// <param name="Threshold">A score at or above it is a positive prediction.</param>
public sealed record HoldoutSection(int Rows, int Positives, double Threshold)
{
    internal static HoldoutSection? Of(EvaluationManifest? evaluation) =>
        evaluation is null ? null : new(evaluation.Rows, evaluation.Positives, evaluation.Threshold);
}
