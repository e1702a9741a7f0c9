using Docker.DotNet.Models;

namespace MlPipeline.Containers.Engines;

/// <summary>Listens to an engine that loads: a failure is a message in its answer, not a status.</summary>
internal sealed class LoadAnswer : IProgress<JSONMessage>
{
    /// <summary>The first fault that it told, or null.</summary>
    public string? Error { get; private set; }

    public void Report(JSONMessage value) => Error ??= value.Error?.Message;
}
