using MlPipeline.Containers.Engines;
using MlPipeline.Containers.Tests.Layers;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Tests.Support;

namespace MlPipeline.Containers.Tests.Engines;

public sealed class A_Docker_engine(PrivateEngine real) : IClassFixture<PrivateEngine>
{
    private static readonly string OwnId = Digest.Of("an index").ToString();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Loads_an_image_once_and_knows_it_by_its_configuration()
    {
        using var engine = new DockerEngine(real.Endpoint);
        using var sample = new Sample();
        var image = sample.Assemble();
        var told = new Told();
        Assert.Equal(new LoadedImage(image.Config.ToString(), Sent: true), engine.Load(sample.Layout, image, "loaded:one", told, Cancellation));
        Assert.True(engine.Holds(image, Cancellation));
        Assert.Equal(told.Seen[^1].Total, told.Seen[^1].Sent);
        Assert.Equal(told.Seen.Select(seen => seen.Sent).Order(), told.Seen.Select(seen => seen.Sent));
        Assert.Equal(new LoadedImage(image.Config.ToString(), Sent: false), engine.Load(sample.Layout, image, "loaded:two", null, Cancellation));
        Assert.Equal(image.Config.ToString(), real.Docker("image", "inspect", "--format", "{{.Id}}", "loaded:two"));
        engine.Remove("loaded:one", Cancellation);
        Assert.True(engine.Holds(image, Cancellation));
        engine.Remove("loaded:two", Cancellation);
        Assert.False(engine.Holds(image, Cancellation));
        engine.Remove("loaded:two", Cancellation);
    }

    [Fact]
    public void Forgets_the_image_that_had_the_tag_before()
    {
        using var engine = new DockerEngine(real.Endpoint);
        using var sample = new Sample();
        var before = sample.Assemble();
        engine.Load(sample.Layout, before, "moved:tag", null, Cancellation);
        var after = Changed(sample);
        Assert.True(engine.Load(sample.Layout, after, "moved:tag", null, Cancellation).Sent);
        Assert.False(engine.Holds(before, Cancellation));
        Assert.True(engine.Holds(after, Cancellation));
        Assert.False(engine.Load(sample.Layout, after, "moved:tag", null, Cancellation).Sent);
        Assert.True(engine.Holds(after, Cancellation));
        engine.Remove("moved:tag", Cancellation);
    }

    [Fact]
    public void Keeps_an_image_that_has_another_tag_or_a_container()
    {
        using var engine = new DockerEngine(real.Endpoint);
        using var sample = new Sample();
        var tagged = sample.Assemble();
        engine.Load(sample.Layout, tagged, "stays:mine", null, Cancellation);
        engine.Load(sample.Layout, tagged, "stays:others", null, Cancellation);
        var used = Changed(sample);
        engine.Load(sample.Layout, used, "stays:mine", null, Cancellation);
        Assert.True(engine.Holds(tagged, Cancellation));
        var container = real.Docker("create", "stays:mine");
        File.AppendAllText(sample.At("sample.dll"), "and again");
        engine.Load(sample.Layout, sample.Assemble(), "stays:mine", null, Cancellation);
        Assert.True(engine.Holds(used, Cancellation));
        real.Docker("rm", container);
        engine.Remove("stays:mine", Cancellation);
        engine.Remove("stays:others", Cancellation);
        engine.Remove(used.Config.ToString(), Cancellation);
    }

    [Fact]
    public void That_knows_images_by_their_manifest_is_sent_one_once()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        using var containerd = new LoopbackEngine("by:manifest", image.Manifest.ToString());
        using var engine = new DockerEngine(containerd.Endpoint);
        Assert.Equal(new LoadedImage(image.Manifest.ToString(), Sent: true), engine.Load(sample.Layout, image, "by:manifest", null, Cancellation));
        Assert.Equal(new LoadedImage(image.Manifest.ToString(), Sent: false), engine.Load(sample.Layout, image, "by:manifest", null, Cancellation));
        Assert.True(engine.Holds(image, Cancellation));
    }

    [Fact]
    public void That_gives_an_image_an_id_of_its_own_is_believed_by_its_layers()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        using var containerd = new LoopbackEngine("by:index", OwnId, [.. image.Layers.Select(layer => layer.DiffId.ToString())]);
        using var engine = new DockerEngine(containerd.Endpoint);
        Assert.Equal(new LoadedImage(OwnId, Sent: true), engine.Load(sample.Layout, image, "by:index", null, Cancellation));
    }

    [Fact]
    public void That_holds_other_layers_under_the_tag_is_not_believed()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        using var containerd = new LoopbackEngine("by:index", OwnId, [.. image.Layers.Skip(1).Select(layer => layer.DiffId.ToString())]);
        using var engine = new DockerEngine(containerd.Endpoint);
        var fault = Assert.Throws<UserException>(() => engine.Load(sample.Layout, image, "by:index", null, Cancellation)).Fault;
        Assert.Equal(("by:index", image.Config.ToString(), OwnId), (fault.Place, fault.Expected, fault.Actual));
    }

    [Fact]
    public async Task Runs_the_image_hardened_and_finds_it_healthy()
    {
        using var engine = new DockerEngine(real.Endpoint);
        using var sample = new Sample();
        engine.Load(sample.Layout, sample.Assemble(), "hardened:latest", null, Cancellation);
        var container = real.Docker(
            "run", "--detach", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--tmpfs", "/tmp", "--health-interval", "300ms", "hardened:latest");
        try
        {
            var health = "";
            for (var look = 0; look < 100 && health != "healthy"; look++)
            {
                await Task.Delay(200, Cancellation);
                health = real.Docker("inspect", "--format", "{{.State.Health.Status}}", container);
            }

            Assert.True(health == "healthy", real.Docker("inspect", "--format", "{{json .State}}", container));
            Assert.Equal("65532:65532", real.Docker("inspect", "--format", "{{.Config.User}}", container));
            Assert.Equal("true", real.Docker("inspect", "--format", "{{.State.Running}}", container));
        }
        finally
        {
            real.Docker("rm", "--force", container);
            engine.Remove("hardened:latest", Cancellation);
        }
    }

    [Fact]
    public void Refuses_a_damaged_layer_and_that_is_told()
    {
        using var engine = new DockerEngine(real.Endpoint);
        using var sample = new Sample();
        File.AppendAllText(sample.At("sample.dll"), "not yet loaded");
        var image = sample.Assemble();
        The_layer_cache.Damage(sample.BlobOf(image.Layers[3].Digest));
        Assert.Throws<UserException>(() => engine.Load(sample.Layout, image, "damaged:latest", null, Cancellation));
        Assert.False(engine.Holds(image, Cancellation));
    }

    [Fact]
    public void That_is_not_there_is_a_fault_with_its_mend()
    {
        using var folder = new TestFolder();
        using var engine = new DockerEngine(new Uri($"unix://{Path.GetTempPath()}no-engine-here"));
        var fault = Assert.Throws<UserException>(() => engine.Ping(Cancellation)).Fault;
        Assert.Equal("No Docker engine answers", fault.Problem);
        Assert.Contains("--staging process", fault.Mend, StringComparison.Ordinal);
    }

    private static ImageManifest Changed(Sample sample)
    {
        File.AppendAllText(sample.At("sample.dll"), "changed");
        return sample.Assemble();
    }

    private sealed class Told : IProgress<LoadProgress>
    {
        public List<LoadProgress> Seen { get; } = [];

        public void Report(LoadProgress value) => Seen.Add(value);
    }
}
