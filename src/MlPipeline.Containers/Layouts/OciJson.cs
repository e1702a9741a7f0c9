using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Containers.Layouts;

/// <summary>How OCI's own documents are written: compact, in the order of the members, without nulls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    MaxDepth = 32,
    Converters = [typeof(DigestConverter)])]
[JsonSerializable(typeof(OciMarker))]
[JsonSerializable(typeof(OciIndex))]
[JsonSerializable(typeof(OciManifest))]
[JsonSerializable(typeof(OciConfig))]
[JsonSerializable(typeof(IReadOnlyList<ArchiveEntry>))]
internal sealed partial class OciJson : JsonSerializerContext;
