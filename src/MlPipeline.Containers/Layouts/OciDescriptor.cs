using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Layouts;

/// <summary>Names a blob by its content.</summary>
/// <param name="MediaType">What it is.</param>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Size">Bytes.</param>
internal sealed record OciDescriptor(string MediaType, Digest Digest, long Size)
{
    public OciPlatform? Platform { get; init; }

    public SortedDictionary<string, string>? Annotations { get; init; }
}
