using MlPipeline.Core.Files;

namespace MlPipeline.Nuke.Stages;

/// <summary>A file that is needed for a moment, beside what it belongs to.</summary>
internal sealed class ScratchFile(string folder, string name) : IDisposable
{
    public string Path { get; } = AtomicFile.PartOf(System.IO.Path.Combine(folder, name));

    public void Dispose() => File.Delete(Path);
}
