using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>A line that the worker writes for the build: progress, or the fault it ends by.</summary>
internal sealed record WorkerEvent(string? Phase, int? Rows, UserFault? Fault);
