using MlPipeline.Serving.Keys;
using MlPipeline.Serving.Measuring;

namespace MlPipeline.Serving.Hosting;

/// <summary>What answering needs beside the model.</summary>
/// <param name="Keys">The keys that open the service.</param>
/// <param name="Readiness">Whether it takes new work.</param>
/// <param name="Measurements">What it counts.</param>
/// <param name="BodyLimit">The most bytes of a body.</param>
internal sealed record ServiceParts(ApiKeys Keys, Readiness Readiness, Measurements Measurements, int BodyLimit)
{
    /// <summary>The answer of /v1/model.</summary>
    public required ReadOnlyMemory<byte> Model { get; init; }

    /// <summary>The answer of /openapi.json.</summary>
    public required ReadOnlyMemory<byte> OpenApi { get; init; }

    /// <summary>Takes a line for the operator. It never holds a key or a row.</summary>
    public required Action<string> Log { get; init; }
}
