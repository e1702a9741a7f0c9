using System.Text.Json;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Registries;

/// <summary>Follows a digest to the manifest of one platform.</summary>
internal sealed class ManifestFinder(IBlobSource source, Architecture architecture)
{
    /// <exception cref="UserException">The image has no manifest for the platform, or a document is not what its digest says.</exception>
    public OciManifest Find(Digest digest, CancellationToken cancellation)
    {
        var bytes = SmallDocument.Read(source.OpenManifest(digest, cancellation), digest);
        if (!IsIndex(bytes))
            return SmallDocument.Parse(bytes, OciJson.Default.OciManifest, digest);
        var index = SmallDocument.Parse(bytes, OciJson.Default.OciIndex, digest);
        var chosen = index.Manifests.FirstOrDefault(manifest => manifest.Platform is { Os: "linux" } platform && platform.Architecture == architecture.Oci) ?? throw new UserException(
            new UserFault("The base image does not exist for this platform", "pass another --base-image")
            {
                Expected = $"linux/{architecture.Oci}",
                Actual = string.Join(", ", index.Manifests.Select(manifest => manifest.Platform?.ToString() ?? "no platform")),
            });
        var manifest = SmallDocument.Read(source.OpenManifest(chosen.Digest, cancellation), chosen.Digest);
        return SmallDocument.Parse(manifest, OciJson.Default.OciManifest, chosen.Digest);
    }

    private static bool IsIndex(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("manifests", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
