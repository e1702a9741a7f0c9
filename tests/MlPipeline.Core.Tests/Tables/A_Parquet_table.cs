using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;
using Parquet;
using Parquet.Schema;

namespace MlPipeline.Core.Tests.Tables;

public sealed class A_Parquet_table : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Holds_the_shortest_text_of_each_value_and_an_empty_cell_for_null()
    {
        Field[] fields =
        [
            new DataField("truth", typeof(bool)), new DataField("whole", typeof(int)), new DataField("long", typeof(long)), new DataField("float", typeof(float)),
            new DataField("double", typeof(double)), new DecimalDataField("decimal", 10, 2), new DataField("text", typeof(string)), new DataField("day", typeof(DateOnly)),
            new DateTimeDataField("moment", DateTimeFormat.Timestamp), new DataField("perhaps", typeof(double?)),
        ];
        await Write(fields, async (group, column) =>
        {
            await group.WriteAsync<bool>(column[0], new[] { true, false });
            await group.WriteAsync<int>(column[1], new[] { -7, int.MaxValue });
            await group.WriteAsync<long>(column[2], new[] { long.MinValue, 0 });
            await group.WriteAsync<float>(column[3], new[] { 0.1f, 16_777_216f });
            await group.WriteAsync<double>(column[4], new[] { 0.1, 1e300 });
            await group.WriteAsync<decimal>(column[5], new[] { 1.50m, -2.25m });
            await group.WriteAsync(column[6], new[] { "a,b\né", null! });
            await group.WriteAsync<DateOnly>(column[7], new[] { new DateOnly(2024, 2, 29), new DateOnly(1970, 1, 1) });
            await group.WriteAsync<DateTime>(column[8], new[] { new DateTime(2024, 2, 29, 13, 5, 9, 250, DateTimeKind.Utc), new DateTime(1999, 12, 31, 0, 0, 0, DateTimeKind.Utc) });
            await group.WriteAsync<double>(column[9], new double?[] { null, 2.5 });
        });

        var table = TableFile.Read(folder.At("t.parquet"), TextFormat.Default);

        Assert.Equal(fields.Select(field => field.Name), table.Columns);
        Assert.Equal(["true", "-7", "-9223372036854775808", "0.1", "0.1", "1.50", "a,b\né", "2024-02-29", "2024-02-29T13:05:09.25", ""], table.Rows[0].Cells.Select(Unzoned));
        Assert.Equal(["false", "2147483647", "0", "16777216", "1E+300", "-2.25", "", "1970-01-01", "1999-12-31T00:00:00", "2.5"], table.Rows[1].Cells.Select(Unzoned));
        Assert.Equal([2, 3], table.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task Is_split_as_the_same_values_in_CSV_are()
    {
        var numbers = Enumerable.Range(0, 500).Select(row => row / 8.0).ToArray();
        var names = Enumerable.Range(0, 500).Select(row => $"name, {row % 17}").ToArray();
        await Write([new DataField("number", typeof(double)), new DataField("name", typeof(string))], async (group, column) =>
        {
            await group.WriteAsync<double>(column[0], numbers);
            await group.WriteAsync(column[1], names);
        });
        File.WriteAllText(folder.At("t.csv"), "number,name\n" + string.Concat(numbers.Zip(names, (number, name) => CsvText.Line([number.ToString("R", CultureInfo.InvariantCulture), name]))));
        var split = new SplitDescription(0.3, 5, []);

        var (parquet, csv) = (RowSplit.Of(TableFile.Read(folder.At("t.parquet"), TextFormat.Default), split), RowSplit.Of(TableFile.Read(folder.At("t.csv"), TextFormat.Default), split));

        Assert.Equal(csv.HoldoutDigest(), parquet.HoldoutDigest());
        Assert.Equal(csv.Training.Select(row => row.Line), parquet.Training.Select(row => row.Line));
    }

    [Fact]
    public async Task With_a_nested_column_is_refused_by_its_name()
    {
        var item = new DataField("element", typeof(int));
        var list = new ListField("tags", item);
        await Write([new DataField("id", typeof(int)), list], async (group, column) =>
        {
            await group.WriteAsync<int>(column[0], new[] { 1 });
            await group.WriteAllPartsAsync<int>(column[1], new[] { 1, 2 }, new[] { list.MaxDefinitionLevel + 1, list.MaxDefinitionLevel + 1 }, new[] { 0, 1 }, TestContext.Current.CancellationToken);
        });

        var fault = Assert.Throws<UserException>(() => TableFile.Read(folder.At("t.parquet"), TextFormat.Default)).Fault;

        Assert.Equal(("The column 'tags' is nested", "a list a row"), (fault.Problem, fault.Actual));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("PAR1PAR1PAR1PAR1PAR1")]
    public void That_is_none_is_refused(string text)
    {
        File.WriteAllText(folder.At("t.parquet"), text);

        Assert.Equal("The table is not a Parquet file that can be read", Assert.Throws<UserException>(() => TableFile.Read(folder.At("t.parquet"), TextFormat.Default)).Fault.Problem);
    }

    [Fact]
    public void That_is_not_there_is_said_to_be_restored_first() =>
        Assert.Equal("./build.sh RestoreData", Assert.Throws<UserException>(() => TableFile.Read(folder.At("none.parquet"), TextFormat.Default)).Fault.Mend);

    private static string Unzoned(string cell) => cell.Contains('T', StringComparison.Ordinal) ? cell.TrimEnd('Z') : cell;

    private async Task Write(Field[] fields, Func<ParquetRowGroupWriter, DataField[], Task> write)
    {
        var schema = new ParquetSchema(fields);
        await using var file = File.Create(folder.At("t.parquet"));
        await using var writer = await ParquetWriter.CreateAsync(schema, file, cancellationToken: TestContext.Current.CancellationToken);
        using var group = writer.CreateRowGroup();
        await write(group, schema.GetDataFields());
        group.CompleteValidate();
    }
}
