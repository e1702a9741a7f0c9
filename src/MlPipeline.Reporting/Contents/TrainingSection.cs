using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Contents;

/// <summary>What Train made, and from what.</summary>
/// <param name="TrainingRows">Rows trained on.</param>
/// <param name="HoldoutRows">Rows held out.</param>
/// <param name="Holdout">The digest of the held-out rows' ids: equal digests mean the same test set.</param>
/// <param name="Files">The model archive and the scores.</param>
/// <param name="Inputs">Everything that the training depends on.</param>
public sealed record TrainingSection(
    int TrainingRows, int HoldoutRows, Digest Holdout, IReadOnlyList<FileRow> Files, IReadOnlyList<FactRow> Inputs)
{
    internal static TrainingSection? Of(TrainingManifest? training) => training is null
        ? null
        : new(training.TrainingRows, training.HoldoutRows, training.Holdout, FileRow.Of(training.Outputs), FactRow.Of(training.Inputs));
}
