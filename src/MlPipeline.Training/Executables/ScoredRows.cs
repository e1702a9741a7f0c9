using MlPipeline.Training.Definitions;
using MlPipeline.Training.Scoring;

namespace MlPipeline.Training.Executables;

/// <summary>Rows with the scores that a model gave them, in order.</summary>
internal sealed record ScoredRows<TRow>(LoadedModel<TRow> Model, IReadOnlyList<TRow> Rows, IReadOnlyList<float> Scores)
    where TRow : BinaryRow, new();
