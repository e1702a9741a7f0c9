using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>What a worker tells the build on a line of its own.</summary>
internal sealed record WorkerEvent
{
    /// <summary>The phase that begins.</summary>
    public string? Phase { get; init; }

    /// <summary>How many rows the phase works on.</summary>
    public int? Rows { get; init; }

    /// <summary>How far it has come.</summary>
    public WorkerStep? Step { get; init; }

    /// <summary>What it took in all.</summary>
    public WorkerUsage? Usage { get; init; }

    /// <summary>The fault that the worker ends by.</summary>
    public UserFault? Fault { get; init; }

    /// <summary>The model's description, as the JSON that it is stored as.</summary>
    public string? Description { get; init; }
}
