using MlPipeline.Containers.Engines;
using MlPipeline.Containers.Tests.Layers;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Tests.Support;

namespace MlPipeline.Containers.Tests.Engines;

public sealed class A_Docker_engine(PrivateEngine real) : IClassFixture<PrivateEngine>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Loads_an_image_once_and_knows_it_by_its_configuration()
    {
        using var engine = new DockerEngine(real.Endpoint);
        using var sample = new Sample();
        var image = sample.Assemble();
        var told = new Told();
        Assert.True(engine.Load(sample.Layout, image, "loaded:one", told, Cancellation));
        Assert.True(engine.Holds(image.Config, Cancellation));
        Assert.Equal(told.Seen[^1].Total, told.Seen[^1].Sent);
        Assert.Equal(told.Seen.Select(seen => seen.Sent).Order(), told.Seen.Select(seen => seen.Sent));
        Assert.False(engine.Load(sample.Layout, image, "loaded:two", null, Cancellation));
        Assert.Equal(image.Config.ToString(), real.Docker("image", "inspect", "--format", "{{.Id}}", "loaded:two"));
        engine.Remove("loaded:one", Cancellation);
        Assert.True(engine.Holds(image.Config, Cancellation));
        engine.Remove("loaded:two", Cancellation);
        Assert.False(engine.Holds(image.Config, Cancellation));
        engine.Remove("loaded:two", Cancellation);
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
        Assert.False(engine.Holds(image.Config, Cancellation));
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

    private sealed class Told : IProgress<LoadProgress>
    {
        public List<LoadProgress> Seen { get; } = [];

        public void Report(LoadProgress value) => Seen.Add(value);
    }
}
