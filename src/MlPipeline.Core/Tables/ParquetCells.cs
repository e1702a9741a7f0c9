using System.Globalization;
using MlPipeline.Core.Errors;
using Parquet.Schema;

namespace MlPipeline.Core.Tables;

/// <summary>Turns a column's values into text.</summary>
internal sealed class ParquetCells(TableBuilder builder, int column, ParquetChunk chunk)
{
    private const string Shortest = "R";
    private const string Plain = "";
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    private readonly char[] text = new char[64];

    /// <exception cref="UserException">The column's type has no text.</exception>
    public Task ReadAsync(string path) => chunk.Field.ClrType switch
    {
        var type when type == typeof(string) || type == typeof(ReadOnlyMemory<char>) => ReadTextsAsync(),
        var type when type == typeof(bool) => ReadTruthsAsync(),
        var type when type == typeof(sbyte) => ReadAsync<sbyte>(Plain),
        var type when type == typeof(byte) => ReadAsync<byte>(Plain),
        var type when type == typeof(short) => ReadAsync<short>(Plain),
        var type when type == typeof(ushort) => ReadAsync<ushort>(Plain),
        var type when type == typeof(int) => ReadAsync<int>(Plain),
        var type when type == typeof(uint) => ReadAsync<uint>(Plain),
        var type when type == typeof(long) => ReadAsync<long>(Plain),
        var type when type == typeof(ulong) => ReadAsync<ulong>(Plain),
        var type when type == typeof(float) => ReadAsync<float>(Shortest),
        var type when type == typeof(double) => ReadAsync<double>(Shortest),
        var type when type == typeof(decimal) => ReadAsync<decimal>(Plain),
        var type when type == typeof(DateOnly) => ReadAsync<DateOnly>(Day),
        var type when type == typeof(DateTime) => ReadAsync<DateTime>(chunk.Field is DateTimeDataField { IsAdjustedToUTC: true } ? Moment + "'Z'" : Moment),
        var type => throw new UserException(new UserFault($"The column '{chunk.Field.Name}' holds values that have no text here", "write it as text, or leave it out")
        {
            Place = path,
            Expected = "truth values, numbers, text, dates or moments",
            Actual = type.Name,
        }),
    };

    private async Task ReadTextsAsync()
    {
        var values = new string?[chunk.Count];
        await chunk.Group.ReadAsync(chunk.Field, values.AsMemory()!).ConfigureAwait(false);
        foreach (var value in values)
            builder.AddTo(column, value);
    }

    private async Task ReadTruthsAsync()
    {
        foreach (var value in await ValuesAsync<bool>().ConfigureAwait(false))
            builder.AddTo(column, value is null ? "" : value.Value ? "true" : "false");
    }

    private async Task ReadAsync<T>(string format)
        where T : struct, ISpanFormattable
    {
        foreach (var value in await ValuesAsync<T>().ConfigureAwait(false))
            Add(value, format);
    }

    private void Add<T>(T? value, string format)
        where T : struct, ISpanFormattable
    {
        if (value is not { } known)
            builder.AddTo(column, "");
        else if (known.TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
            builder.AddTo(column, text.AsSpan(0, length));
        else
            builder.AddTo(column, known.ToString(format, CultureInfo.InvariantCulture));
    }

    private async Task<T?[]> ValuesAsync<T>()
        where T : struct
    {
        var nullable = new T?[chunk.Count];
        if (chunk.Field.IsNullable)
        {
            await chunk.Group.ReadAsync<T>(chunk.Field, nullable.AsMemory()).ConfigureAwait(false);
            return nullable;
        }

        var values = new T[chunk.Count];
        await chunk.Group.ReadAsync<T>(chunk.Field, values.AsMemory()).ConfigureAwait(false);
        for (var row = 0; row < values.Length; row++)
            nullable[row] = values[row];
        return nullable;
    }
}
