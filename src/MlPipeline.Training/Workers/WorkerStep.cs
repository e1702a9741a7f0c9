namespace MlPipeline.Training.Workers;

/// <summary>How far a worker has come with what it works on.</summary>
/// <param name="Phase">What it works on, in its trainer's words.</param>
/// <param name="Done">How much is done.</param>
/// <param name="Total">Of how much; null where the trainer does not know.</param>
/// <param name="Unit">What is counted, such as <c>trees</c>.</param>
public sealed record WorkerStep(string Phase, long Done, long? Total, string Unit);
