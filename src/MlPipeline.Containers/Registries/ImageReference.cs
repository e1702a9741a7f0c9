using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Registries;

/// <summary>An image by its digest.</summary>
/// <param name="Name">The name as it was written, without tag and digest.</param>
/// <param name="Digest">Of its manifest or index.</param>
internal sealed record ImageReference(string Name, Digest Digest)
{
    private const string DefaultHost = "docker.io";

    /// <summary>The registry's host, with its port.</summary>
    public string Host { get; private init; } = "";

    /// <summary>The repository in that registry.</summary>
    public string Repository { get; private init; } = "";

    public static ImageReference Parse(string name, string written)
    {
        var at = name.LastIndexOf('@');
        if (at <= 0 || !Digest.TryParse(name[(at + 1)..], out var digest))
            throw new UserException(new UserFault(
                "A base image must be named by its digest, since a tag may mean another image tomorrow",
                $"skopeo inspect --format '{{{{.Digest}}}}' docker://{(at > 0 ? name[..at] : name)}, and pass --base-image name@sha256:…")
            {
                Expected = "host, name@sha256:<64 hexadecimal digits>, or oci:folder@sha256:<64 hexadecimal digits>",
                Actual = written,
            });
        return new ImageReference(name[..at], digest);
    }

    /// <summary>The same, taken apart as Docker does: without a host it is Docker Hub's, a tag beside the digest means nothing.</summary>
    public ImageReference InRegistry()
    {
        var slash = Name.IndexOf('/', StringComparison.Ordinal);
        var first = slash > 0 ? Name[..slash] : "";
        var hasHost = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        var path = hasHost ? Name[(slash + 1)..] : Name;
        var colon = path.LastIndexOf(':');
        path = colon > path.LastIndexOf('/') && colon > 0 ? path[..colon] : path;
        return this with
        {
            Host = hasHost ? first : DefaultHost,
            Repository = hasHost || path.Contains('/', StringComparison.Ordinal) ? path : "library/" + path,
        };
    }
}
