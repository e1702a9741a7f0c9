using MlPipeline.Core.Digests;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Pinning;

/// <summary>A pinned path whose objects all lie in a folder.</summary>
/// <param name="Output">What the pin will say.</param>
/// <param name="Sha256">Of the file's bytes, or of the directory's list.</param>
/// <param name="Files">The working files.</param>
/// <param name="Lists">A directory's own objects, in the order in which they must come after the files.</param>
/// <param name="New">How many objects were new to the folder.</param>
internal sealed record StoredContent(PinnedOutput Output, Digest Sha256, IReadOnlyList<StoredFile> Files, IReadOnlyList<RemoteObject> Lists, int New);
