using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Runs;

namespace MlPipeline.Core.Json;

/// <summary>How the records that link a run's steps are written.</summary>
[JsonSerializable(typeof(ApplicationManifest))]
[JsonSerializable(typeof(BaselineProfile))]
[JsonSerializable(typeof(BaselineRecord))]
[JsonSerializable(typeof(DataManifest))]
[JsonSerializable(typeof(DeploymentRecord))]
[JsonSerializable(typeof(EvaluationManifest))]
[JsonSerializable(typeof(GateSet))]
[JsonSerializable(typeof(ImageManifest))]
[JsonSerializable(typeof(ImportanceRecord))]
[JsonSerializable(typeof(KeptDeployment))]
[JsonSerializable(typeof(ModelDescription))]
[JsonSerializable(typeof(ModelLock))]
[JsonSerializable(typeof(ReleaseManifest))]
[JsonSerializable(typeof(ReportManifest))]
[JsonSerializable(typeof(ReproductionRecord))]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(ServedModel))]
[JsonSerializable(typeof(SmokeRecord))]
[JsonSerializable(typeof(TrainingManifest))]
[JsonSerializable(typeof(ValidationManifest))]
public sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>The one way to write a manifest: camel case, kebab-case enumerations, no nulls, 12 significant digits, unknown members refused.</summary>
    public static ManifestJson Canonical { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // Manifests are files, never inlined into HTML as they are; < and é should be readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Converters =
        {
            new DigestConverter(),
            new SignificantDigits(),
            new JsonStringEnumConverter<ColumnKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<ComparisonState>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<Direction>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<ExpectationKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<GateKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<ModelTask>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<ReproductionTier>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<Verdict>(JsonNamingPolicy.KebabCaseLower),
        },
    });
}
