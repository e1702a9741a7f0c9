using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Json;

/// <summary>JSON whose bytes are a function of the value: fixed member order, two spaces, LF, shortest numbers, UTF-8, a final line end.</summary>
public static class CanonicalJson
{
    /// <summary>The value's bytes.</summary>
    public static byte[] Serialize<T>(T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return [.. json, (byte)'\n'];
    }

    /// <summary>Reads a file that this project wrote.</summary>
    /// <exception cref="UserException">It is no such JSON; <paramref name="mend"/> tells what to do.</exception>
    public static T ReadFile<T>(string path, JsonTypeInfo<T> type, string mend)
        where T : class
    {
        using var stream = File.OpenRead(path);
        return Read(() => JsonSerializer.Deserialize(stream, type), path, mend);
    }

    /// <summary>Reads a text that this project wrote.</summary>
    /// <exception cref="UserException">It is no such JSON; <paramref name="place"/> names it, and <paramref name="mend"/> tells what to do.</exception>
    public static T Parse<T>(string json, JsonTypeInfo<T> type, string place, string mend)
        where T : class => Read(() => JsonSerializer.Deserialize(json, type), place, mend);

    private static T Read<T>(Func<T?> read, string place, string mend)
        where T : class
    {
        try
        {
            return read() ?? throw new JsonException("It holds null.");
        }
        catch (JsonException fault)
        {
            throw new UserException(new UserFault("The file is not the JSON that belongs there", mend) { Place = place, Actual = fault.Message }, fault);
        }
    }
}
