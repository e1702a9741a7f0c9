using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>What a worker has to say, to a build or to a person.</summary>
internal interface IWorkerWords
{
    /// <summary>A phase begins, perhaps on so many rows.</summary>
    void Progress(string phase, int? rows);

    /// <summary>It has come so far in what it works on.</summary>
    void Step(WorkerStep step);

    /// <summary>It is done, and took this.</summary>
    void Usage(WorkerUsage usage);

    /// <summary>The worker ends by this fault.</summary>
    void Fault(UserFault fault);

    /// <summary>The model's description, as JSON.</summary>
    void Description(ReadOnlySpan<byte> json);
}
