using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Executables;

namespace MlPipeline.Training.Tests.Executables;

public sealed class GoldenRows
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Trained = new() { ["name"] = ["red", "a \"b\"\n", "é"] };

    [Fact]
    public void Hold_id_score_and_the_typed_row() => Assert.Equal(
        ["""{"row":"r0","score":0.25,"input":{"number":0.1,"name":"red","perhaps":"x"}}""", """{"row":"r1","score":1E-05,"input":{"number":0,"name":"é","late":7}}"""],
        Write([new Row { Number = 0.1f, Name = "red", Perhaps = "x" }, new Row { Number = 0, Name = "é", Late = 7 }], [0.25f, 1e-5f]));

    [Fact]
    public void Leave_out_what_the_service_would_refuse() => Assert.Equal(
        ["r1"],
        Write([new Row { Name = "never seen" }, new Row { Name = "red" }, new Row { Name = "red", Number = 0.2f }], [0.1f, 0.2f, 0.3f]).Select(line => Parse(line).GetProperty("row").GetString()));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(200, 200)]
    [InlineData(399, 200)]
    [InlineData(1_000, 200)]
    public void Are_at_most_200_evenly_spread(int rows, int expected)
    {
        var ids = Write([.. Enumerable.Range(0, rows).Select(_ => new Row { Name = "red" })], new float[rows])
            .Select(line => int.Parse(Parse(line).GetProperty("row").GetString()!.AsSpan(1), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal((expected, 0), (ids.Count, ids[0]));
        var steps = ids.Zip(ids.Skip(1), (one, next) => next - one).ToList();
        Assert.InRange(steps.Max() - steps.Min(), 0, 1);
    }

    [Fact]
    public void Read_back_to_the_same_bits() => Gen.Select(Gen.Float.Unit, Gen.Float.Unit).Sample((number, score) =>
    {
        var line = Parse(Assert.Single(Write([new Row { Number = number / 10, Name = "red" }], [score])));
        Assert.Equal(BitConverter.SingleToInt32Bits(score), BitConverter.SingleToInt32Bits(line.GetProperty("score").GetSingle()));
        Assert.Equal(BitConverter.SingleToInt32Bits(number / 10), BitConverter.SingleToInt32Bits(line.GetProperty("input").GetProperty("number").GetSingle()));
    });

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private static string[] Write(Row[] rows, float[] scores)
    {
        var table = Table.Of("data", ["cell"], rows.Select(_ => new[] { "" }));
        var ids = table.Rows.Select(row => new HeldOutRow(string.Create(CultureInfo.InvariantCulture, $"r{row.Index}"), row)).ToList();
        using var stream = new MemoryStream();
        new GoldenWriter<Row>(Trained).Write(stream, ids, rows, scores);
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Row : BinaryRow
    {
        [Range(0, 0.1)]
        public float Number { get; set; }

        public string Name { get; set; } = "";

        public string? Perhaps { get; set; }

        public float Late { get; set; } = float.NaN;
    }
}
