namespace MlPipeline.Containers.Tests.Support;

/// <summary>A real folder, with a blank and an accent in its path, that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mlpipeline tést {System.IO.Path.GetRandomFileName()}");

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
