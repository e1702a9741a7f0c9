using System.Text.Json.Nodes;
using MlPipeline.Containers.Assembling;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Documents;

/// <summary>How an image was built: an in-toto statement with SLSA provenance, of which every fact can be computed again.</summary>
internal static class ProvenanceStatement
{
    private const string Sha512Prefix = "sha512:";

    public static byte[] Write(AssembledImage image, Digest manifest) => DocumentJson.Write(new JsonObject
    {
        ["_type"] = "https://in-toto.io/Statement/v1",
        ["subject"] = new JsonArray(new JsonObject { ["name"] = image.Request.Name, ["digest"] = Sha256(manifest) }),
        ["predicateType"] = "https://slsa.dev/provenance/v1",
        ["predicate"] = new JsonObject
        {
            ["buildDefinition"] = Definition(image),
            ["runDetails"] = new JsonObject { ["builder"] = new JsonObject { ["id"] = "urn:mlpipeline:build" } },
        },
    });

    private static JsonObject Definition(AssembledImage image)
    {
        var facts = image.Request.Facts;
        return new JsonObject
        {
            ["buildType"] = "urn:mlpipeline:build-image:v1",
            ["externalParameters"] = Members([.. facts.Parameters, new("base", image.Request.Base.Text), new("rid", image.Request.Rid)]),
            ["internalParameters"] = Members(facts.Internals),
            ["resolvedDependencies"] = DocumentJson.Array(Dependencies(image)),
        };
    }

    private static IEnumerable<JsonObject> Dependencies(AssembledImage image) => image.Request.Facts.Materials
        .OrderBy(material => material.Name, StringComparer.Ordinal)
        .Select(material => new JsonObject { ["name"] = material.Name, ["digest"] = Sha256(material.Digest) })
        .Append(new JsonObject { ["name"] = "model", ["digest"] = Sha256(image.Request.Model.Model) })
        .Append(new JsonObject { ["name"] = $"base {image.Base.Base.Reference}", ["digest"] = Sha256(image.Base.Base.Digest) })
        .Concat(image.Packages.Where(package => package.Hash is not null).Select(Package));

    private static JsonObject Package(ImagePackage package) => new()
    {
        ["uri"] = $"pkg:nuget/{package.Name}@{package.Version}",
        ["digest"] = new JsonObject { ["sha512"] = package.Hash![Sha512Prefix.Length..] },
    };

    private static JsonObject Members(IEnumerable<KeyValuePair<string, string>> values)
    {
        var members = new JsonObject();
        foreach (var (name, value) in values.OrderBy(value => value.Key, StringComparer.Ordinal))
            members[name] = value;
        return members;
    }

    private static JsonObject Sha256(Digest digest) => new() { ["sha256"] = digest.Hex };
}
