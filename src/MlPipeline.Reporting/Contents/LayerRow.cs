using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A layer of the image.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Digest">Of its stored bytes.</param>
/// <param name="Size">Stored bytes.</param>
/// <param name="UncompressedSize">Bytes when unpacked.</param>
/// <param name="Files">How many files it holds.</param>
public sealed record LayerRow(Text Name, Digest Digest, long Size, long UncompressedSize, int Files)
{
    internal static LayerRow Of(ImageLayer layer) => new(new Text(layer.Name), layer.Digest, layer.Size, layer.UncompressedSize, layer.Files);
}
