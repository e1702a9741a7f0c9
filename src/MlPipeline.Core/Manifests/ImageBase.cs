using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>What an image stands on.</summary>
/// <param name="Kind"><c>host</c>: the shared libraries of the machine that built it; <c>image</c>: a base image named by its digest.</param>
/// <param name="Reference">The base image with its digest, or the host's operating system with its version.</param>
/// <param name="Digest">Of the base image's manifest, or of the list of the host's files with their digests.</param>
public sealed record ImageBase(string Kind, string Reference, Digest Digest);
