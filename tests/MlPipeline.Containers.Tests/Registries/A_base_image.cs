using System.Text;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Registries;
using MlPipeline.Containers.Tests.Layers;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Tests.Registries;

public sealed class A_base_image
{
    [Fact]
    public void Comes_from_a_registry_that_asks_for_a_token()
    {
        using var registry = Registry(out var origin, out var image);
        using var served = origin;
        using var sample = new Sample();
        var built = sample.Assemble(On(sample, registry, image.Manifest));
        sample.Validate(built);
        Assert.Equal(new ImageBase("image", $"127.0.0.1:{registry.Port}/base@{image.Manifest}", image.Manifest), built.Base);
        Assert.Equal(image.Layers.Select(layer => layer.DiffId), built.Layers.Take(image.Layers.Count).Select(layer => layer.DiffId));
        Assert.Equal(image.Layers.Count + 4, built.Layers.Count);
    }

    [Fact]
    public void Is_loaded_once()
    {
        using var registry = Registry(out var origin, out var image);
        using var served = origin;
        using var sample = new Sample();
        var built = sample.Assemble(On(sample, registry, image.Manifest));
        registry.Asked.Clear();
        Assert.Equal(built.Manifest, sample.Assemble(On(sample, registry, image.Manifest)).Manifest);
        Assert.DoesNotContain(registry.Asked, path => image.Layers.Any(layer => path.EndsWith(layer.Digest.Hex, StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_asked_for_again_when_the_registry_fails_for_a_moment()
    {
        using var registry = Registry(out var origin, out var image);
        using var served = origin;
        using var sample = new Sample();
        registry.Failures = 2;
        sample.Validate(sample.Assemble(On(sample, registry, image.Manifest)));
    }

    [Fact]
    public void Is_refused_when_its_blobs_come_short()
    {
        using var registry = Registry(out var origin, out var image);
        using var served = origin;
        using var sample = new Sample();
        registry.CutsBlobs = true;
        Assert.Throws<UserException>(() => sample.Assemble(On(sample, registry, image.Manifest)));
    }

    [Fact]
    public void Is_refused_when_any_of_its_parts_was_changed()
    {
        using var registry = Registry(out var origin, out var image);
        using var served = origin;
        foreach (var digest in image.Layers.Select(layer => layer.Digest).Append(image.Config).Append(image.Manifest))
        {
            using var sample = new Sample();
            The_layer_cache.Damage(origin.BlobOf(digest));
            Assert.Throws<UserException>(() => sample.Assemble(On(sample, registry, image.Manifest)));
            The_layer_cache.Damage(origin.BlobOf(digest));
        }
    }

    [Fact]
    public void Is_chosen_from_an_index_by_its_platform()
    {
        using var registry = Registry(out var origin, out var image);
        using var served = origin;
        using var sample = new Sample();
        var architecture = image.Platform.Split('/')[1];
        var other = architecture == "amd64" ? "arm64" : "amd64";
        var both = Index(origin, image, other, architecture);
        Assert.Equal(image.Layers[0].DiffId, sample.Assemble(On(sample, registry, both)).Layers[0].DiffId);
        var fault = Assert.Throws<UserException>(() => sample.Assemble(On(sample, registry, Index(origin, image, other)))).Fault;
        Assert.Equal((image.Platform, $"linux/{other}"), (fault.Expected, fault.Actual));
    }

    [Fact]
    public void May_lie_in_a_local_layout()
    {
        using var origin = new Sample();
        using var sample = new Sample();
        var image = origin.Assemble();
        var built = sample.Assemble(sample.Request() with { Base = BaseReference.Parse($"oci:{origin.Layout}@{image.Manifest}") });
        sample.Validate(built);
        Assert.Equal(image.Layers.Count + 4, built.Layers.Count);
    }

    [Fact]
    public void That_nobody_has_is_a_fault()
    {
        using var registry = Registry(out var origin, out _);
        using var served = origin;
        using var sample = new Sample();
        Assert.Equal("404 NotFound", Assert.Throws<UserException>(() => sample.Assemble(On(sample, registry, Digest.Of("nobody")))).Fault.Actual);
    }

    [Fact]
    public void Is_asked_for_with_the_user_that_docker_login_left()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.At("config.json"), $$"""{"auths": {"example.org": {"auth": "{{Convert.ToBase64String("me:secret"u8)}}" } } }""");
        var user = RegistryCredentials.FindIn(folder.At("config.json"), "example.org")!;
        Assert.Equal("me:secret", Encoding.UTF8.GetString(Convert.FromBase64String(user.Basic)));
        Assert.DoesNotContain(user.Basic, user.ToString(), StringComparison.Ordinal);
        Assert.Null(RegistryCredentials.FindIn(folder.At("config.json"), "example.com"));
        Assert.Null(RegistryCredentials.FindIn(folder.At("none.json"), "example.org"));
    }

    private static LoopbackRegistry Registry(out Sample origin, out ImageManifest image)
    {
        origin = new Sample();
        image = origin.Assemble();
        return new LoopbackRegistry(origin.Layout);
    }

    private static Containers.Assembling.ImageRequest On(Sample sample, LoopbackRegistry registry, Digest digest) =>
        sample.Request() with { Base = BaseReference.Parse($"127.0.0.1:{registry.Port}/base@{digest}") };

    private static Digest Index(Sample origin, ImageManifest image, params string[] architectures)
    {
        var size = new FileInfo(origin.BlobOf(image.Manifest)).Length;
        var manifests = architectures.Select(architecture =>
            $$$"""{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"{{{image.Manifest}}}","size":{{{size}}},"platform":{"architecture":"{{{architecture}}}","os":"linux"}}""");
        var index = Encoding.UTF8.GetBytes($$"""{"schemaVersion":2,"manifests":[{{string.Join(',', manifests)}}]}""");
        File.WriteAllBytes(origin.BlobOf(Digest.Of(index)), index);
        return Digest.Of(index);
    }
}
