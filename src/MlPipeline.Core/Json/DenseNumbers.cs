using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlPipeline.Core.Json;

/// <summary>Writes a long list of numbers on one line, to 12 significant digits.</summary>
public sealed class DenseNumbers : JsonConverter<IReadOnlyList<double>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var numbers = new List<double>();
        DenseList.Begin(ref reader);
        while (DenseList.HasNext(ref reader))
            numbers.Add(reader.GetDouble());
        return numbers;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(", ", value.Select(Text))}]");

    private static string Text(double number) =>
        SignificantDigits.Round(number).ToString("R", CultureInfo.InvariantCulture);
}
