namespace MlPipeline.Training.Workers;

/// <summary>The files that a verb reads and writes.</summary>
internal static class WorkerOptions
{
    public const string Data = "--data";
    public const string Model = "--model";
    public const string Scores = "--scores";
    public const string Result = "--result";
    public const string Golden = "--golden";
    public const string Importance = "--importance";
}
