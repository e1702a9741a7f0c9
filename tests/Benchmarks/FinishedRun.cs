using MlPipeline.Containers.Assembling;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Benchmarks;

/// <summary>What a run of the pipeline left, as the input of images.</summary>
internal sealed class FinishedRun(string root, string scratch)
{
    private readonly ApplicationManifest application =
        CanonicalJson.ReadFile(Path.Combine(root, "output", "CreditRisk", "application.json"), ManifestJson.Canonical.ApplicationManifest, "./build.sh");

    public string Folder => Path.Combine(root, "output", "CreditRisk");

    public string Scratch => scratch;

    public string Layout => Path.Combine(scratch, "image");

    private string Layers => Path.Combine(scratch, "layers");

    /// <summary>Makes the next image a cold one.</summary>
    public void ForgetLayers()
    {
        foreach (var folder in new[] { Layers, Layout }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>An image whose model is a file with this text behind the real archive.</summary>
    public ImageRequest RequestOf(string text)
    {
        var model = Path.Combine(scratch, "model.zip");
        File.WriteAllBytes(model, [.. File.ReadAllBytes(Path.Combine(Folder, "model.zip")), .. System.Text.Encoding.UTF8.GetBytes(text)]);
        return new ImageRequest([], root)
        {
            Name = "credit-risk",
            Description = "A benchmark.",
            Rid = application.Rid,
            ApplicationFolder = Path.Combine(Folder, "app"),
            ApplicationFiles = [.. application.Outputs.Where(file => file.Path.StartsWith("output/CreditRisk/app/", StringComparison.Ordinal))],
            Executable = application.Executable,
            ModelArchive = model,
            Model = new ServedModel { Name = "credit-risk", Model = Digest.OfFile(model), Training = Digest.Of("a training"), Categories = [] },
            Layout = Layout,
            Sbom = Path.Combine(scratch, "sbom.cdx.json"),
            Provenance = Path.Combine(scratch, "provenance.intoto.json"),
            LayerCache = Layers,
        };
    }
}
