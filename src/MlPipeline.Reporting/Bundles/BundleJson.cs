using System.Text.Json;
using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Reporting.Bundles;

/// <summary>A bundle's JSON: written as the manifests are, read without mercy.</summary>
[JsonSerializable(typeof(ReportBundle))]
internal sealed partial class BundleJson : JsonSerializerContext
{
    public static BundleJson Canonical { get; } = new(new JsonSerializerOptions(ManifestJson.Canonical.Options)
    {
        TypeInfoResolver = null,
        MaxDepth = BundleLimits.Depth,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    });
}
