using System.Text.Json;

namespace MlPipeline.Core.Json;

/// <summary>Walks over a list of plain numbers.</summary>
internal static class DenseList
{
    /// <exception cref="JsonException">No list begins here.</exception>
    public static void Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list of numbers belongs there.");
    }

    /// <exception cref="JsonException">Something other than a number stands in the list.</exception>
    public static bool HasNext(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType switch
    {
        JsonTokenType.Number => true,
        JsonTokenType.EndArray => false,
        _ => throw new JsonException("Only numbers belong in the list."),
    };
}
