using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Layouts;

/// <summary>Reads an OCI layout of one image.</summary>
internal sealed class OciLayout(string folder)
{
    public const string MarkerFile = "oci-layout";
    public const string IndexFile = "index.json";

    private const int LargestDocument = 8 << 20;

    /// <summary>The layout's folder.</summary>
    public string Folder => folder;

    /// <summary>Where a blob is, whether it is there or not.</summary>
    public string BlobOf(Digest digest) => Path.Combine(folder, "blobs", "sha256", digest.Hex);

    /// <summary>The entry of the layout's only image.</summary>
    public OciDescriptor Image() => Index().Manifests is [var image] ? image : throw Fault("The layout does not hold exactly one image", IndexFile);

    /// <summary>The layout's list of images.</summary>
    public OciIndex Index()
    {
        if (Read(MarkerFile, OciJson.Default.OciMarker).ImageLayoutVersion != "1.0.0")
            throw Fault("The layout is of another version than 1.0.0", MarkerFile);
        return Read(IndexFile, OciJson.Default.OciIndex);
    }

    /// <summary>A document whose bytes are what its descriptor says.</summary>
    public T Document<T>(OciDescriptor descriptor, JsonTypeInfo<T> type)
        where T : class
    {
        var path = BlobOf(descriptor.Digest);
        var bytes = Bytes(path);
        if (bytes.Length != descriptor.Size || Digest.Of(bytes) != descriptor.Digest)
            throw Fault("A document of the image is not what its digest says", path);
        return Parse(bytes, path, type);
    }

    private T Read<T>(string name, JsonTypeInfo<T> type)
        where T : class => Parse(Bytes(Path.Combine(folder, name)), Path.Combine(folder, name), type);

    private static byte[] Bytes(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw Fault("A file of the image is missing", path);
        return file.Length <= LargestDocument ? File.ReadAllBytes(path) : throw Fault("A document of the image is larger than any should be", path);
    }

    private static T Parse<T>(byte[] bytes, string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw new JsonException("The document is null.");
        }
        catch (JsonException fault)
        {
            throw Fault("A document of the image cannot be read", path, fault);
        }
    }

    /// <summary>The fault of an image that is not what it should be.</summary>
    public static UserException Fault(string problem, string place, Exception? cause = null) =>
        new(new UserFault(problem, "./build.sh BuildImage --verify") { Place = place, Actual = cause?.Message }, cause);
}
