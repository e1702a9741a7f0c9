namespace MlPipeline.Training.Workers;

/// <summary>What every call of a model's executable needs.</summary>
/// <param name="Executable">The published executable's full path.</param>
/// <param name="Environment">The circumstances it runs under.</param>
/// <param name="Progress">Told each phase, and each line of ordinary output, stripped of control characters.</param>
/// <param name="Cancellation">Ends the worker with all its children.</param>
public sealed record WorkerCall(string Executable, WorkerEnvironment Environment, Action<string> Progress, CancellationToken Cancellation)
{
    /// <summary>Told how far a phase has come, several times a second.</summary>
    public Action<WorkerStep> Steps { get; init; } = _ => { };
}
