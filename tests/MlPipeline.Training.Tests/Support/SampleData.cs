using System.Globalization;
using System.Text;
using MlPipeline.Core.Models;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;
using Parquet;
using Parquet.Schema;

namespace MlPipeline.Training.Tests.Support;

/// <summary>The sample model's data: the wide and the red tend to yes.</summary>
internal static class SampleData
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    /// <summary>A table of 400 rows, always the same.</summary>
    public static string Csv()
    {
        var random = new Random(2024);
        var text = new StringBuilder("answer,colour,height,width,remark\n");
        for (var row = 0; row < 400; row++)
        {
            var colour = Colours[random.Next(3)];
            var (width, height) = (random.Next(0, 1000) / 10.0, random.Next(0, 1000) / 10.0);
            var odds = width / 100 + (colour == "red" ? 0.3 : 0) + random.NextDouble() / 2;
            text.Append(CultureInfo.InvariantCulture, $"{(odds > 0.8 ? "yes" : "no")},{colour},{height},{width},row {row}\n");
        }

        return text.ToString();
    }

    /// <summary>The table with the label of one row that is trained on turned over.</summary>
    public static string WithOneChangedRow(string csv)
    {
        var row = RowSplit.Of(CsvFile.Parse("sample", csv), new SplitDescription(0.30, 7, [])).Training[100];
        var lines = csv.Split('\n');
        var cells = lines[row.Line - 1].Split(',');
        cells[0] = cells[0] == "yes" ? "no" : "yes";
        lines[row.Line - 1] = string.Join(',', cells);
        return string.Join('\n', lines);
    }

    /// <summary>The table as Parquet: numbers as doubles, the rest as text.</summary>
    public static async Task WriteParquet(string path, Table table)
    {
        var schema = new ParquetSchema(table.Columns.Select(name => new DataField(name, name is "height" or "width" ? typeof(double) : typeof(string))));
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file);
        using var group = writer.CreateRowGroup();
        foreach (var (field, column) in schema.GetDataFields().Select((field, column) => (field, column)))
        {
            string[] cells = [.. table.Rows.Select(row => row.Cells[column])];
            if (field.Name is "height" or "width")
                await group.WriteAsync<double>(field, Array.ConvertAll(cells, cell => double.Parse(cell, CultureInfo.InvariantCulture)));
            else
                await group.WriteAsync(field, cells);
        }

        group.CompleteValidate();
    }
}
