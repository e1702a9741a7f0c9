using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Core.Models;
using MlPipeline.Core.Splits;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Executables;

/// <summary>Writes held-out rows as requests to the service, each with the score that it must give: one JSON object a line.</summary>
/// <remarks>A row with a value that the service would refuse, such as a name that training never saw, is not among them.</remarks>
internal sealed class GoldenWriter<TRow>
    where TRow : BinaryRow, new()
{
    /// <summary>Enough to see any difference in parsing or scoring, and sent in a second.</summary>
    public const int MostRows = 200;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TRow fresh = new();
    private readonly IReadOnlyList<TypedColumn<TRow>> columns = RowSchema.Of<TRow>();
    private readonly IReadOnlyList<ColumnDomain> domains;

    public GoldenWriter(IReadOnlyDictionary<string, IReadOnlyList<string>> categories) =>
        domains = [.. columns.Select(column => new ColumnDomain(column.Description, categories.GetValueOrDefault(column.Description.Name)))];

    public void Write(Stream stream, IReadOnlyList<HeldOutRow> ids, IReadOnlyList<TRow> rows, IReadOnlyList<float> scores)
    {
        int[] served = [.. Enumerable.Range(0, rows.Count).Where(index => IsServed(rows[index]))];
        foreach (var index in EvenSpread.Of(served.Length, MostRows).Select(place => served[place]))
        {
            using (var json = new Utf8JsonWriter(stream, Readable))
                Write(json, ids[index].Id, rows[index], scores[index]);
            stream.WriteByte((byte)'\n');
        }
    }

    private bool IsServed(TRow row) => columns.Zip(domains).All(pair => IsAbsent(pair.First, row) || (pair.First.Description.Kind == ColumnKind.Number
        ? pair.Second.Contains(AsWritten(pair.First.NumberOf(row)))
        : pair.First.CategoryOf(row) is { } name && pair.Second.Contains(name)));

    // A bound such as 0.1 is the double; a float widened to one may lie beyond it where its text does not.
    private static double AsWritten(float number) => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private void Write(Utf8JsonWriter json, string id, TRow row, float score)
    {
        json.WriteStartObject();
        json.WriteString("row", id);
        json.WriteNumber("score", score);
        json.WriteStartObject("input");
        foreach (var column in columns.Where(column => !IsAbsent(column, row)))
        {
            if (column.Description.Kind == ColumnKind.Number)
                json.WriteNumber(column.Description.Name, column.NumberOf(row));
            else
                json.WriteString(column.Description.Name, column.CategoryOf(row));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whether the row has what it has without the member.</summary>
    private bool IsAbsent(TypedColumn<TRow> column, TRow row) => column.Description.Optional && column.Equal(row, fresh);
}
