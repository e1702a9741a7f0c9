using System.Globalization;
using System.Text.Json;
using MlPipeline.Serving.Http;
using MlPipeline.Serving.Measuring;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Serving.Rows;

/// <summary>Reads one row or many from JSON, straight into the row type, and finds what the model does not accept.</summary>
internal sealed class JsonRowReader<TRow>(IReadOnlyList<JsonField<TRow>> fields, int rowLimit, RejectionCounters rejections)
    where TRow : BinaryRow, new()
{
    private const int LongestName = 100;

    // Deep enough to name the field that holds an object; what is deeper is no honest mistake.
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 8, CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false };

    /// <exception cref="JsonException">The body is no JSON.</exception>
    /// <exception cref="ProblemException">Rows are not as the model needs them, or too many.</exception>
    public List<TRow> Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, Strict);
        var errors = new RowErrors();
        reader.Read();
        var rows = reader.TokenType switch
        {
            JsonTokenType.StartObject => [ReadRow(ref reader, null, new bool[fields.Count], errors)],
            JsonTokenType.StartArray => ReadRows(ref reader, errors),
            _ => throw new ProblemException(Problem.Invalid("$", "must be an object, or an array of objects")),
        };
        // Nothing may stand behind the value.
        reader.Read();
        return errors.IsEmpty ? rows : throw new ProblemException(Problem.Invalid(errors.Told));
    }

    private List<TRow> ReadRows(ref Utf8JsonReader reader, RowErrors errors)
    {
        var rows = new List<TRow>();
        var seen = new bool[fields.Count];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (rows.Count == rowLimit)
                throw new ProblemException(Problem.TooLarge(string.Create(CultureInfo.InvariantCulture, $"A request holds at most {rowLimit} rows.")));
            if (errors.IsFull)
                throw new ProblemException(Problem.Invalid(errors.Told));
            rows.Add(ReadElement(ref reader, rows.Count, seen, errors));
        }

        return rows;
    }

    private TRow ReadElement(ref Utf8JsonReader reader, int index, bool[] seen, RowErrors errors)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return ReadRow(ref reader, index, seen, errors);
        errors.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]"), "must be an object");
        rejections.CountOther();
        reader.Skip();
        return new TRow();
    }

    private TRow ReadRow(ref Utf8JsonReader reader, int? index, bool[] seen, RowErrors errors)
    {
        var row = new TRow();
        Array.Clear(seen);
        var next = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var place = Find(ref reader, next);
            if (place < 0)
            {
                RefuseUnknown(ref reader, index, errors);
                continue;
            }

            var twice = seen[place];
            seen[place] = true;
            next = place + 1;
            reader.Read();
            var fault = fields[place].Read(ref reader, row);
            if (twice || fault is not null)
                Refuse(place, index, twice ? "is given twice" : fault!, errors);
        }

        RequireAll(seen, index, errors);
        return row;
    }

    // Members mostly come in the order of the columns.
    private int Find(ref Utf8JsonReader reader, int guess)
    {
        if (!JsonText.IsWhole(ref reader))
            return -1;
        for (var step = 0; step < fields.Count; step++)
        {
            var place = guess + step < fields.Count ? guess + step : guess + step - fields.Count;
            if (fields[place].IsAt(ref reader))
                return place;
        }

        return -1;
    }

    private void RefuseUnknown(ref Utf8JsonReader reader, int? index, RowErrors errors)
    {
        var name = JsonText.Of(ref reader) ?? "?";
        errors.Add(RowErrors.NameOf(index, name.Length <= LongestName ? name : name[..LongestName] + "…"), "is no column of the model");
        rejections.CountOther();
        reader.Read();
        reader.Skip();
    }

    private void RequireAll(bool[] seen, int? index, RowErrors errors)
    {
        for (var place = 0; place < seen.Length; place++)
        {
            if (!seen[place] && !fields[place].Optional)
                Refuse(place, index, "is required", errors);
        }
    }

    private void Refuse(int place, int? index, string fault, RowErrors errors)
    {
        errors.Add(RowErrors.NameOf(index, fields[place].Name), fault);
        rejections.Count(place);
    }
}
