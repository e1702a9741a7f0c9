using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Containers.Layers;

/// <summary>How the layer cache writes what it knows.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(DigestConverter)])]
[JsonSerializable(typeof(CachedLayer))]
internal sealed partial class LayerJson : JsonSerializerContext;
