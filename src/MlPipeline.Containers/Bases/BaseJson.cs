using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Containers.Bases;

/// <summary>How the packages of a host are remembered.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(DigestConverter)])]
[JsonSerializable(typeof(HostPackages))]
internal sealed partial class BaseJson : JsonSerializerContext;
