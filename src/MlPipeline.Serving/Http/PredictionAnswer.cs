using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Core.Models;

namespace MlPipeline.Serving.Http;

/// <summary>Writes scores and labels as the service answers them.</summary>
internal sealed class PredictionAnswer(ModelDescription model, ServedModel served)
{
    private const int BytesAround = 256;
    private const int BytesOfRow = 64;

    // Nearer than a float's last digit, the text of a score may lie on the other side than its bits.
    private const double Near = 1e-6;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonEncodedText positive = JsonEncodedText.Encode(model.Label.Positive!, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    private readonly JsonEncodedText negative = JsonEncodedText.Encode(model.Label.Negative!, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    private readonly string digest = served.Model.ToString();

    /// <summary>Whether a score is a positive prediction, as the evaluation decides it: by the score's text.</summary>
    public bool IsPositive(float score) =>
        (Math.Abs(score - model.Threshold) > Near ? score : double.Parse(score.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) >= model.Threshold;

    public ReadOnlyMemory<byte> ToJson(IReadOnlyList<float> scores)
    {
        var buffer = new ArrayBufferWriter<byte>(BytesAround + (BytesOfRow * scores.Count));
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("model"u8, model.Name);
            json.WriteString("digest"u8, digest);
            json.WriteStartArray("predictions"u8);
            foreach (var score in scores)
            {
                json.WriteStartObject();
                json.WriteNumber("score"u8, score);
                json.WriteString("label"u8, IsPositive(score) ? positive : negative);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
