using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlPipeline.Core.Json;

/// <summary>Writes numbers to 12 significant digits: what a sum keeps when its order changes within one machine word.</summary>
public sealed class SignificantDigits : JsonConverter<double>
{
    /// <summary>The nearest number of 12 significant digits: what is left of a number once it was written and read.</summary>
    public static double Round(double value)
    {
        var rounded = double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded == 0 ? 0 : rounded;
    }

    /// <inheritdoc/>
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (!double.IsFinite(value))
            throw new JsonException($"A number that is {value.ToString(CultureInfo.InvariantCulture)} has no place in a manifest; leave it out and say why.");
        writer.WriteNumberValue(Round(value));
    }
}
