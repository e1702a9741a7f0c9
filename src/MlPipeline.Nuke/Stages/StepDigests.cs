using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Steps;

namespace MlPipeline.Nuke.Stages;

/// <summary>Digests of what is no file by itself: declared values, and the code that works inside the build.</summary>
internal static class StepDigests
{
    /// <summary>The digest of a value's canonical JSON.</summary>
    public static Digest Of<T>(T value) => Digest.Of(JsonSerializer.SerializeToUtf8Bytes(value, ManifestJson.Canonical.GetTypeInfo(typeof(T))!));

    /// <summary>Names the assembly that holds each type.</summary>
    public static void AddAssemblies(StepInputs inputs, FileIndex index, params Type[] types)
    {
        foreach (var assembly in types.Select(type => type.Assembly.Location).Distinct(StringComparer.Ordinal))
            inputs.Add($"assembly {Path.GetFileName(assembly)}", index.DigestOf(assembly)!.Value);
    }
}
