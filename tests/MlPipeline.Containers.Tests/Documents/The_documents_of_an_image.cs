using System.Text.Json;
using MlPipeline.Containers.Documents;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Tests.Documents;

public sealed class The_documents_of_an_image
{
    [Fact]
    public void Are_the_same_bytes_for_the_same_image()
    {
        using var one = new Sample();
        using var other = new Sample();
        one.Assemble();
        other.Assemble();
        Assert.Equal(File.ReadAllText(one.Request().Sbom), File.ReadAllText(other.Request().Sbom));
        Assert.Equal(File.ReadAllText(one.Request().Provenance), File.ReadAllText(other.Request().Provenance));
    }

    [Fact]
    public void List_every_kind_of_component_with_its_hash()
    {
        using var sample = new Sample();
        sample.Assemble();
        using var sbom = JsonDocument.Parse(File.ReadAllBytes(sample.Request().Sbom));
        var components = sbom.RootElement.GetProperty("components").EnumerateArray().ToDictionary(component => component.GetProperty("bom-ref").GetString()!);
        Assert.Equal("1.6", sbom.RootElement.GetProperty("specVersion").GetString());
        Assert.Equal(Convert.ToHexStringLower("some hash"u8), Hash(components["pkg:nuget/Some.Package@2.1.0"]));
        Assert.Equal(Digest.OfFile(sample.At("sample.dll")).Hex, Hash(components["app:sample.dll"]));
        Assert.Equal(Digest.OfFile(sample.Model).Hex, Hash(components["model"]));
        Assert.True(components.ContainsKey("pkg:nuget/Some.Runtime@10.0.1"));
        Assert.SkipUnless(File.Exists("/etc/ssl/certs/ca-certificates.crt"), "This machine has no certificates.");
        Assert.Equal(Digest.OfFile("/etc/ssl/certs/ca-certificates.crt").Hex, Hash(components["host:/etc/ssl/certs/ca-certificates.crt"]));
    }

    [Fact]
    public void Name_the_image_by_its_manifest_and_what_it_was_made_of()
    {
        using var sample = new Sample();
        var data = new ProvenanceMaterial("data.csv", Digest.Of("data"));
        var image = sample.Assemble(sample.Request() with
        {
            Facts = new ProvenanceFacts { Parameters = new Dictionary<string, string> { ["seed"] = "42" }, Materials = [data] },
        });
        using var statement = JsonDocument.Parse(File.ReadAllBytes(sample.Request().Provenance));
        var root = statement.RootElement;
        Assert.Equal("https://in-toto.io/Statement/v1", root.GetProperty("_type").GetString());
        Assert.Equal(image.Manifest.Hex, root.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString());
        var definition = root.GetProperty("predicate").GetProperty("buildDefinition");
        Assert.Equal("42", definition.GetProperty("externalParameters").GetProperty("seed").GetString());
        Assert.Equal(data.Digest.Hex, definition.GetProperty("resolvedDependencies")[0].GetProperty("digest").GetProperty("sha256").GetString());
    }

    private static string Hash(JsonElement component) => component.GetProperty("hashes")[0].GetProperty("content").GetString()!;
}
