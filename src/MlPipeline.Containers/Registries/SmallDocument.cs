using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Registries;

/// <summary>Reads a base image's documents; they are small, or they are refused.</summary>
internal static class SmallDocument
{
    private const int Largest = 8 << 20;

    /// <summary>The bytes of a digest.</summary>
    /// <exception cref="UserException">They are others, or too many.</exception>
    public static byte[] Read(Stream stream, Digest digest)
    {
        using (stream)
        {
            var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (stream.Read(buffer) is > 0 and var count && bytes.Length <= Largest)
                bytes.Write(buffer, 0, count);
            var document = bytes.ToArray();
            return bytes.Length <= Largest && Digest.Of(document) == digest ? document : throw Fault("A document of the base image is not what its digest says", digest, null);
        }
    }

    public static T Parse<T>(byte[] document, JsonTypeInfo<T> type, Digest digest)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(document, type) ?? throw new JsonException("The document is null.");
        }
        catch (JsonException fault)
        {
            throw Fault("A document of the base image cannot be read", digest, fault);
        }
    }

    private static UserException Fault(string problem, Digest digest, Exception? cause) =>
        new(new UserFault(problem, "pass another --base-image, or look at the registry") { Place = digest.ToString(), Actual = cause?.Message }, cause);
}
