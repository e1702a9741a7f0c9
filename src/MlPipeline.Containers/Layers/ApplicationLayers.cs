using MlPipeline.Containers.Assembling;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Containers.Layers;

/// <summary>Splits a request's files by how often they change: runtime, packages, application, model.</summary>
internal sealed class ApplicationLayers(ImageRequest request, DependencyFile dependencies)
{
    public const string AppFolder = "app";
    public const string ModelFolder = "model";

    // Traces through LTTng, which needs a library that few machines have; the image turns diagnostics off, and is the same with and without it.
    private const string TraceProvider = "libcoreclrtraceptprovider.so";

    /// <summary>The layers above the base, the lowest first.</summary>
    public IReadOnlyList<LayerPlan> Plan() => [.. LayerNames.OfApplication.Select(Layer).Where(plan => plan.Files > 0), Model()];

    /// <summary>Published files that the image holds, with their path in the application's folder.</summary>
    public IEnumerable<(FileRecord Record, string Path)> Files() => request.ApplicationFiles
        .Select(record => (Record: record, Path: PathOf(record)))
        .Where(file => file.Path != TraceProvider);

    /// <summary>Where those of them are that a dynamic loader might load; a <c>.dll</c> never is.</summary>
    public IReadOnlyCollection<string> NativeFiles() => [.. Files().Where(file => !file.Path.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.GetFullPath(file.Record.Path, request.Root))];

    private LayerPlan Layer(string name) => LayerPlan.Of(name, Files().Where(file => dependencies.LayerOf(file.Path) == name).Select(Entry));

    private LayerEntry Entry((FileRecord Record, string Path) file) => LayerEntry.File(
        $"{AppFolder}/{file.Path}",
        Path.GetFullPath(file.Record.Path, request.Root),
        file.Record.Size,
        file.Record.Digest,
        file.Path == request.Executable || file.Path == "createdump" ? LayerMode.Executable : LayerMode.Plain);

    private LayerPlan Model() => LayerPlan.Of(LayerNames.Model,
    [
        LayerEntry.File($"{ModelFolder}/{ServedModel.ArchiveName}", request.ModelArchive, new FileInfo(request.ModelArchive).Length, request.Model.Model),
        LayerEntry.Bytes($"{ModelFolder}/{ServedModel.FileName}", CanonicalJson.Serialize(request.Model, ManifestJson.Canonical.ServedModel)),
    ]);

    private string PathOf(FileRecord record) =>
        Path.GetRelativePath(request.ApplicationFolder, Path.GetFullPath(record.Path, request.Root)).Replace(Path.DirectorySeparatorChar, '/');
}
