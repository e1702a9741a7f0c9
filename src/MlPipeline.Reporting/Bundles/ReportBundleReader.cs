using System.Text.Json;
using MlPipeline.Core.Errors;

namespace MlPipeline.Reporting.Bundles;

/// <summary>Reads a bundle as hostile input: size before parsing, then depth, shape, lengths, ranges and contradictions.</summary>
public static class ReportBundleReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = BundleLimits.Depth };

    /// <summary>Reads the file; what it holds is of the right shape then, and still not to be believed.</summary>
    /// <exception cref="UserException">The file is missing or refused; the message names the JSON path, and nothing of what stands there.</exception>
    public static ReportBundle Read(string path) => Parse(BytesOf(path));

    internal static ReportBundle Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using (var document = JsonDocument.Parse(json, Strict))
                BundleShape.Check(document.RootElement);
            var bundle = JsonSerializer.Deserialize(json.Span, BundleJson.Canonical.ReportBundle) ?? throw BundleFault.At("$", "an object");
            BundleRules.Check(bundle);
            return bundle;
        }
        catch (JsonException)
        {
            // Its message would quote the file.
            throw BundleFault.At("$", $"JSON in UTF-8, at most {BundleLimits.Depth} levels deep");
        }
    }

    private static byte[] BytesOf(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new UserException(new UserFault("There is no report file", "name the file that the pipeline wrote: ./build.sh Comment --report-file <file>") { Place = path });
        using var stream = file.OpenRead();
        var bytes = new byte[BundleLimits.Bytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= BundleLimits.Bytes ? bytes[..length] : throw BundleFault.At("$", $"at most {BundleLimits.Bytes} bytes");
    }
}
