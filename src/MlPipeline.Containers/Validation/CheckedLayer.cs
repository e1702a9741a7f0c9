using MlPipeline.Containers.Bases;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Validation;

/// <summary>What a layer was found to hold.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Files">Regular files, links and folders; a folder's and a link's value is their target or nothing.</param>
/// <param name="Libraries">What each ELF file asks the loader for.</param>
/// <param name="Model">The digest of the model's archive, when it is in this layer.</param>
internal sealed record CheckedLayer(
    ImageLayer Layer,
    IReadOnlyDictionary<string, string?> Files,
    IReadOnlyDictionary<string, ElfFile> Libraries,
    Digest? Model);
