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
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException fault)
        {
            throw new UserException(new UserFault("The file is not the JSON that belongs there", mend) { Place = path, Actual = fault.Message }, fault);
        }
    }
}
