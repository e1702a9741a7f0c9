[assembly: AssemblyFixture(typeof(MlPipeline.Deployment.Tests.Support.WorkerEngine))]

namespace MlPipeline.Deployment.Tests.Support;

/// <summary>A private engine with images of the worker.</summary>
public sealed class WorkerEngine : IDisposable
{
    private readonly PrivateEngine engine = new();
    private readonly Dictionary<string, string> images = new(StringComparer.Ordinal);
    private readonly Lock once = new();

    public Uri Endpoint => engine.Endpoint;

    /// <summary>The image of the worker that errs as the words say.</summary>
    public string Image(string behaviour)
    {
        lock (once)
        {
            if (!images.TryGetValue(behaviour, out var image))
                images[behaviour] = image = new TinyImage(engine.Folder, arguments => engine.Docker(arguments)).Build(behaviour);
            return image;
        }
    }

    /// <summary>What the engine's own client says.</summary>
    public string Docker(params string[] arguments) => engine.Docker(arguments);

    public void Dispose() => engine.Dispose();
}
