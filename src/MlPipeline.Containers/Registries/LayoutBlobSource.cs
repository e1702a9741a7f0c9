using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Registries;

/// <summary>A base image in a folder of this machine.</summary>
internal sealed class LayoutBlobSource(string folder) : IBlobSource
{
    private readonly OciLayout layout = new(folder);

    public Stream OpenManifest(Digest digest, CancellationToken cancellation) => OpenBlob(digest, cancellation);

    public Stream OpenBlob(Digest digest, CancellationToken cancellation)
    {
        var path = layout.BlobOf(digest);
        return File.Exists(path) ? File.OpenRead(path) : throw new UserException(new UserFault(
            "The base image's layout does not hold what was asked for", "pass oci:folder@ with a digest of its index.json")
        {
            Place = path,
        });
    }

    public void CopyBlob(OciDescriptor blob, Stream target, CancellationToken cancellation)
    {
        using var source = OpenBlob(blob.Digest, cancellation);
        source.CopyTo(target);
    }

    public void Dispose()
    {
    }
}
