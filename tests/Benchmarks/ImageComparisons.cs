using MlPipeline.Containers.Archives;
using MlPipeline.Containers.Assembling;
using MlPipeline.Core.Files;

namespace MlPipeline.Benchmarks;

/// <summary>How long an image takes, against the least that a tool without a layer cache must do.</summary>
internal static class ImageComparisons
{
    private const double Megabyte = 1e6;
    private const double MostMegabytes = 62;

    public static IReadOnlyList<Comparison> Of(string root, string scratch)
    {
        var finished = new FinishedRun(root, scratch);
        var tar = Timed.Command("`tar` with `gzip` and `sha256sum` of the same files", "/bin/sh", "-c", $"tar -C '{finished.Folder}' -c app model.zip | gzip | sha256sum");
        var copy = Timed.Command("`tar` of the layout", "/bin/sh", "-c", $"tar -C '{finished.Layout}' -c . > '{Path.Combine(scratch, "peer.tar")}'");
        var archive = Path.Combine(scratch, "image.tar");
        Assemble(finished, "a model");
        return
        [
            new("image, nothing cached", new("cold", () => Assemble(finished, "a model")) { Before = finished.ForgetLayers }, tar) { Bound = Bound.Of(3) },
            new("image, the model alone changed", new("model", () => Assemble(finished, Guid.NewGuid().ToString())), tar) { Bound = Bound.Of(0.15) },
            new("its `image.tar`", new("archive", () => ImageArchive.Of(finished.Layout, "credit-risk:latest").Save(archive, CancellationToken.None)), copy) { Bound = Bound.Of(0.3) },
        ];
    }

    /// <summary>What an image takes on disk, as a line.</summary>
    public static string SizeOf(string root, string scratch)
    {
        var image = Assemble(new FinishedRun(root, scratch), "a model");
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The image has {image.Layers.Sum(layer => layer.Size) / Megabyte:0.0} MB compressed (bound: {MostMegabytes} MB) and {image.Layers.Sum(layer => layer.UncompressedSize) / Megabyte:0.0} MB unpacked.");
    }

    private static Core.Manifests.ImageManifest Assemble(FinishedRun run, string model) =>
        new ImageAssembler(FileIndex.Open(Path.Combine(run.Scratch, "index.json"), TimeProvider.System), TimeProvider.System)
            .Assemble(run.RequestOf(model), CancellationToken.None);
}
