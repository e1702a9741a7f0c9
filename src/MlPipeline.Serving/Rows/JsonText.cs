using System.Text.Json;

namespace MlPipeline.Serving.Rows;

/// <summary>Reads text that may be no text: an escaped half of a surrogate pair.</summary>
internal static class JsonText
{
    /// <summary>Whether the string or member name at which the reader stands may be compared, which throws for half a character.</summary>
    public static bool IsWhole(ref Utf8JsonReader reader) => !reader.ValueIsEscaped || Of(ref reader) is not null;

    /// <summary>The string or member name at which the reader stands, or null when it holds half a character.</summary>
    public static string? Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
