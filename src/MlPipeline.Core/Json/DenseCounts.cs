using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlPipeline.Core.Json;

/// <summary>Writes a long list of counts on one line.</summary>
public sealed class DenseCounts : JsonConverter<IReadOnlyList<int>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var counts = new List<int>();
        DenseList.Begin(ref reader);
        while (DenseList.HasNext(ref reader))
            counts.Add(reader.GetInt32());
        return counts;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<int> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(", ", value.Select(count => count.ToString(CultureInfo.InvariantCulture)))}]");
}
