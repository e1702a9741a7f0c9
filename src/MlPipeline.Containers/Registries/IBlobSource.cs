using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Registries;

/// <summary>Where the parts of a base image come from.</summary>
internal interface IBlobSource : IDisposable
{
    /// <summary>A manifest or an index, unverified.</summary>
    Stream OpenManifest(Digest digest, CancellationToken cancellation);

    /// <summary>A small blob, unverified.</summary>
    Stream OpenBlob(Digest digest, CancellationToken cancellation);

    /// <summary>Copies a blob of any size, unverified, into an empty stream that can seek.</summary>
    void CopyBlob(OciDescriptor blob, Stream target, CancellationToken cancellation);
}
