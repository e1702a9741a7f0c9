namespace MlPipeline.Training.Workers;

/// <summary>The files of one training.</summary>
internal sealed record TrainingFiles(string Data, string Model, string Scores, string Result)
{
    public required string Golden { get; init; }

    public required string Importance { get; init; }
}
