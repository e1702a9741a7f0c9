using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Containers.Unpacking;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Validation;

/// <summary>Recomputes everything that an image's layout claims: every digest, size and media type, and what the layers hold.</summary>
public static class ImageValidator
{
    /// <summary>Holds a layout against the manifest of the step that made it, and against itself.</summary>
    /// <exception cref="UserException">Something is missing, too much, or not what its digest says.</exception>
    public static void Validate(ValidationRequest request, CancellationToken cancellation) => Validate(request, null, cancellation);

    internal static void Validate(ValidationRequest request, UnpackTarget? target, CancellationToken cancellation)
    {
        var layout = new OciLayout(request.Layout);
        var image = layout.Image();
        var manifest = layout.Document(image, OciJson.Default.OciManifest);
        var config = layout.Document(manifest.Config, OciJson.Default.OciConfig);
        CheckDocuments(request, image, manifest, config);
        CheckFiles(layout, manifest, image);
        var layers = Layers(request, manifest, layer => LayerCheck.Check(layout.BlobOf(layer.Digest), layer, layer.Name == LayerNames.Base ? null : target, cancellation), cancellation);
        ContentCheck.Check(request, layers);
    }

    private static void CheckDocuments(ValidationRequest request, OciDescriptor image, OciManifest manifest, OciConfig config)
    {
        var expected = request.Image;
        Require(image.Digest == expected.Manifest, "manifest", expected.Manifest, image.Digest);
        Require(image.MediaType == MediaTypes.Manifest, "manifest's media type", MediaTypes.Manifest, image.MediaType);
        Require(manifest.Config.Digest == expected.Config, "configuration", expected.Config, manifest.Config.Digest);
        Require(manifest.Config.MediaType == MediaTypes.Config, "configuration's media type", MediaTypes.Config, manifest.Config.MediaType);
        Require($"{config.Os}/{config.Architecture}" == expected.Platform, "platform", expected.Platform, $"{config.Os}/{config.Architecture}");
        Require(manifest.Layers.Count == expected.Layers.Count, "number of layers", expected.Layers.Count, manifest.Layers.Count);
        Require(config.Rootfs.DiffIds.SequenceEqual(expected.Layers.Select(layer => layer.DiffId)), "list of uncompressed layers", "as in image.json", "another");
        foreach (var (layer, known) in manifest.Layers.Zip(expected.Layers))
        {
            Require(layer.Digest == known.Digest && layer.Size == known.Size, $"layer '{known.Name}'", known.Digest, layer.Digest);
            Require(layer.MediaType == MediaTypes.GzipLayer, $"media type of layer '{known.Name}'", MediaTypes.GzipLayer, layer.MediaType);
        }
    }

    private static void CheckFiles(OciLayout layout, OciManifest manifest, OciDescriptor image)
    {
        var expected = manifest.Layers.Append(manifest.Config).Append(image).Select(blob => layout.BlobOf(blob.Digest))
            .Append(Path.Combine(layout.Folder, OciLayout.MarkerFile))
            .Append(Path.Combine(layout.Folder, OciLayout.IndexFile))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(layout.Folder, "*", SearchOption.AllDirectories).Where(file => !expected.Contains(file)))
            throw OciLayout.Fault("The image's layout holds a file that the image does not name", file);
    }

    private static CheckedLayer[] Layers(ValidationRequest request, OciManifest manifest, Func<ImageLayer, CheckedLayer> check, CancellationToken cancellation)
    {
        var layers = new CheckedLayer[manifest.Layers.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = request.Workers };
        // The largest first, so that no worker starts it when the others are done.
        var order = Enumerable.Range(0, layers.Length).OrderByDescending(layer => manifest.Layers[layer].Size).ToList();
        try
        {
            Parallel.ForEach(order, options, layer => layers[layer] = check(request.Image.Layers[layer]));
        }
        catch (AggregateException faults) when (faults.InnerExceptions.OfType<UserException>().FirstOrDefault() is { } fault)
        {
            throw new UserException(fault.Fault, faults);
        }

        return layers;
    }

    private static void Require(bool holds, string what, object expected, object actual)
    {
        if (!holds)
            throw new UserException(new UserFault($"The image's {what} is not what image.json says", "./build.sh BuildImage --verify")
            {
                Expected = expected.ToString(),
                Actual = actual.ToString(),
            });
    }
}
