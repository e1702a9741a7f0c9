using System.Text.Json.Nodes;
using MlPipeline.Containers.Assembling;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Layers;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Containers.Documents;

/// <summary>An image's bill of materials in CycloneDX 1.6, without time and random number.</summary>
internal static class BillOfMaterials
{
    private const string Sha512Prefix = "sha512:";

    public static byte[] Write(AssembledImage image, Digest config) => DocumentJson.Write(new JsonObject
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["serialNumber"] = $"urn:uuid:{Identifier(config)}",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = Subject(image, config) },
        ["components"] = DocumentJson.Array(Components(image)),
    });

    private static JsonObject Subject(AssembledImage image, Digest config) => new()
    {
        ["type"] = "container",
        ["bom-ref"] = "image",
        ["name"] = image.Request.Name,
        ["description"] = image.Request.Description,
        ["version"] = config.ToString(),
        ["hashes"] = Sha256(config),
    };

    private static IEnumerable<JsonObject> Components(AssembledImage image) => image.Base.Packages.Select(package => Debian(image, package))
        .Concat(image.Base.Unowned.Select(file => BaseFile(image, file)))
        .Concat(image.Packages.Select(NuGet))
        .Concat(Assemblies(image))
        .Append(Model(image.Request.Model));

    private static JsonObject Debian(AssembledImage image, BasePackage package)
    {
        var (vendor, release) = (HostRelease.Value("ID", "debian"), HostRelease.Value("VERSION_ID", ""));
        var distribution = release.Length > 0 ? $"&distro={vendor}-{release}" : "";
        var purl = $"pkg:deb/{vendor}/{Encode(package.Name)}@{Encode(package.Version)}?arch={package.Architecture}{distribution}";
        return new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = purl,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["purl"] = purl,
            ["components"] = DocumentJson.Array(package.Files.Select(file => BaseFile(image, file))),
        };
    }

    private static JsonObject BaseFile(AssembledImage image, FileRecord file) =>
        File("file", $"{image.Base.Base.Kind}:/{file.Path}", "/" + file.Path, file.Digest);

    private static JsonObject NuGet(ImagePackage package)
    {
        var purl = $"pkg:nuget/{Encode(package.Name)}@{Encode(package.Version)}";
        var component = new JsonObject
        {
            ["type"] = package.Kind == "runtime" ? "platform" : "library",
            ["bom-ref"] = purl,
            ["name"] = package.Name,
            ["version"] = package.Version,
        };
        if (package.Hash is { } hash && hash.StartsWith(Sha512Prefix, StringComparison.Ordinal))
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash[Sha512Prefix.Length..] });
        component["purl"] = purl;
        return component;
    }

    // What no package brought is the project's own.
    private static IEnumerable<JsonObject> Assemblies(AssembledImage image) => image.OwnFiles
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => File("file", $"app:{file.Path}", $"/{ApplicationLayers.AppFolder}/{file.Path}", file.Digest));

    private static JsonObject Model(ServedModel model)
    {
        var component = File("machine-learning-model", "model", model.Name, model.Model);
        component["properties"] = new JsonArray(new JsonObject { ["name"] = "mlpipeline:training", ["value"] = model.Training.ToString() });
        return component;
    }

    private static JsonObject File(string type, string reference, string name, Digest digest) => new()
    {
        ["type"] = type,
        ["bom-ref"] = reference,
        ["name"] = name,
        ["hashes"] = Sha256(digest),
    };

    private static JsonArray Sha256(Digest digest) => new(new JsonObject { ["alg"] = "SHA-256", ["content"] = digest.Hex });

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%3A", ":", StringComparison.Ordinal);

    // A UUID of version 8, whose bits are the image's own.
    private static string Identifier(Digest config)
    {
        var hex = config.Hex;
        return $"{hex[..8]}-{hex[8..12]}-8{hex[13..16]}-a{hex[17..20]}-{hex[20..32]}";
    }
}
