namespace MlPipeline.Deployment.Tests.Support;

/// <summary>A real folder, with a blank and an umlaut in its path, that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mlpipeline tést {System.IO.Path.GetRandomFileName()}");

    public string At(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
