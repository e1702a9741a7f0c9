using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Documents;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;

namespace MlPipeline.Containers.Assembling;

/// <summary>What to assemble an image of, and where to put it. All folders and files are full paths.</summary>
/// <param name="Inputs">Everything that the result depends on; passed through to the manifest.</param>
/// <param name="Root">The repository's root, which the records' paths are relative to.</param>
public sealed record ImageRequest(StepInputs Inputs, string Root)
{
    /// <summary>The model's name, by which the image is called too.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence about the model, for the image's labels.</summary>
    public required string Description { get; init; }

    /// <summary>The runtime identifier that the files were published for, such as <c>linux-x64</c>.</summary>
    public required string Rid { get; init; }

    /// <summary>The folder of the published files.</summary>
    public required string ApplicationFolder { get; init; }

    /// <summary>The published files, all below <see cref="ApplicationFolder"/>.</summary>
    public required IReadOnlyList<FileRecord> ApplicationFiles { get; init; }

    /// <summary>The executable's name in that folder.</summary>
    public required string Executable { get; init; }

    /// <summary>The model's archive.</summary>
    public required string ModelArchive { get; init; }

    /// <summary>What lies beside the archive in the image; its digest is the archive's.</summary>
    public required ServedModel Model { get; init; }

    /// <summary>What the image stands on.</summary>
    public BaseReference Base { get; init; } = BaseReference.Host;

    /// <summary>The folder of the OCI layout; its former content is replaced.</summary>
    public required string Layout { get; init; }

    /// <summary>The file of the bill of materials.</summary>
    public required string Sbom { get; init; }

    /// <summary>The file of the provenance.</summary>
    public required string Provenance { get; init; }

    /// <summary>What the provenance tells beyond what the image itself shows.</summary>
    public ProvenanceFacts Facts { get; init; } = new();

    /// <summary>The folder of the layer cache, best on the layout's file system; blobs are then linked, not copied.</summary>
    public required string LayerCache { get; init; }

    /// <summary>The lock file that pins the executable's packages; null leaves them unchecked.</summary>
    public string? LockFile { get; init; }

    /// <summary>NuGet's folder of restored packages, for the digests of runtime packs; null leaves those out.</summary>
    public string? PackagesFolder { get; init; }

    /// <summary>Whether cached layers are read again, instead of trusting size, time and inode.</summary>
    public bool Verify { get; init; }

    /// <summary>How many chunks are compressed at a time; the result does not depend on it.</summary>
    public int Workers { get; init; } = 2;
}
