using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Documents;

/// <summary>Something that a build read.</summary>
/// <param name="Name">Its name, or its path in the repository.</param>
/// <param name="Digest">Of its bytes.</param>
public sealed record ProvenanceMaterial(string Name, Digest Digest);
