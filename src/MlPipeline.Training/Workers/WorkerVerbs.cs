namespace MlPipeline.Training.Workers;

/// <summary>What a model's executable can do.</summary>
internal static class WorkerVerbs
{
    public const string Describe = "describe";
    public const string Train = "train";
    public const string Score = "score";
}
