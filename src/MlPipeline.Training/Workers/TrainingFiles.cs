namespace MlPipeline.Training.Workers;

/// <summary>The files of one training.</summary>
internal sealed record TrainingFiles(string Data, string Model, string Scores, string Result);
