using System.Globalization;
using System.Text.Json;

namespace MlPipeline.Serving.Http;

/// <summary>Says where a body is no JSON.</summary>
internal static class JsonFault
{
    /// <summary>Line and byte, both counted from 1 as editors do, and why; the reader's own place is cut off.</summary>
    public static string Of(JsonException fault)
    {
        var place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = place < 0 ? fault.Message : fault.Message[..place];
        return string.Create(CultureInfo.InvariantCulture, $"The body is no JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {reason}");
    }
}
