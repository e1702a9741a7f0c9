using System.Globalization;
using System.Text;
using System.Text.Json;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Serving.Rows;

/// <summary>A member of a row in JSON and the column that it fills.</summary>
internal sealed class JsonField<TRow>
    where TRow : BinaryRow
{
    /// <summary>Up to here, comparing bytes is cheaper than making a string and looking it up.</summary>
    private const int FewCategories = 16;

    private readonly TypedColumn<TRow> column;
    private readonly ColumnDomain domain;
    private readonly byte[] name;
    private readonly (byte[] Text, string Category)[] few;
    private readonly string outside;

    public JsonField(TypedColumn<TRow> column, ColumnDomain domain)
    {
        (this.column, this.domain) = (column, domain);
        name = Encoding.UTF8.GetBytes(Name);
        few = domain.Categories is { Count: <= FewCategories } categories ? [.. categories.Select(category => (Encoding.UTF8.GetBytes(category), category))] : [];
        outside = column.Description.Kind == ColumnKind.Number ? OutsideOfRange(column.Description) : OutsideOfCategories(domain.Categories);
    }

    public string Name => column.Description.Name;

    public bool Optional => column.Description.Optional;

    /// <summary>Whether the member at which the reader stands is this one, however its name is escaped.</summary>
    public bool IsAt(ref Utf8JsonReader reader) => reader.ValueTextEquals(name);

    /// <summary>Takes the value at which the reader stands into a row, and says what is wrong with it, if anything.</summary>
    public string? Read(ref Utf8JsonReader reader, TRow row) => reader.TokenType switch
    {
        JsonTokenType.Null => Optional ? null : "must not be null",
        JsonTokenType.StartObject or JsonTokenType.StartArray => Skip(ref reader),
        _ => column.Description.Kind == ColumnKind.Number ? ReadNumber(ref reader, row) : ReadCategory(ref reader, row),
    };

    private string Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return OtherType();
    }

    private string OtherType() => column.Description.Kind == ColumnKind.Number ? "must be a number" : "must be a string";

    // The bounds are compared with the number as it is written; the model reads the nearest 32-bit one, as it did in training.
    private string? ReadNumber(ref Utf8JsonReader reader, TRow row)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return OtherType();
        if (!reader.TryGetSingle(out var number) || !float.IsFinite(number) || !reader.TryGetDouble(out var exact))
            return "must be a number that 32 bits can hold";
        if (!domain.Contains(exact))
            return outside;
        column.Set(row, number);
        return null;
    }

    private string? ReadCategory(ref Utf8JsonReader reader, TRow row)
    {
        if (reader.TokenType != JsonTokenType.String)
            return OtherType();
        if (!JsonText.IsWhole(ref reader))
            return outside;
        foreach (var (text, category) in few)
        {
            if (reader.ValueTextEquals(text))
            {
                column.Set(row, category);
                return null;
            }
        }

        if (few.Length > 0 || JsonText.Of(ref reader) is not { } name || !domain.Contains(name))
            return outside;
        column.Set(row, name);
        return null;
    }

    private static string OutsideOfRange(ColumnDescription column) => (column.Minimum, column.Maximum) switch
    {
        ({ } least, { } greatest) => string.Create(CultureInfo.InvariantCulture, $"must be from {least} to {greatest}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"must be at least {least}"),
        (null, { } greatest) => string.Create(CultureInfo.InvariantCulture, $"must be at most {greatest}"),
        _ => "must be a finite number",
    };

    private static string OutsideOfCategories(IReadOnlyList<string>? categories) => categories switch
    {
        null => "must be a name",
        { Count: <= FewCategories } => $"must be one of {string.Join(", ", categories.Select(category => $"'{category}'"))}",
        _ => string.Create(CultureInfo.InvariantCulture, $"must be one of the {categories.Count} names that /v1/model lists"),
    };
}
