using System.Globalization;
using System.Text;
using CsCheck;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Executables;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Executables;

public sealed class WrittenScores
{
    private static readonly RowGroup<Sample> Colour = new("colour", "", row => row.Colour);

    [Fact]
    public void The_file_holds_id_label_score_weight_and_groups() => Assert.Equal(
        "row,label,score,weight,colour,size\nid-0,1,0.25,1,\"red, \"\"dark\"\"\",small\nid-1,0,1E-05,1,blue,large\n",
        Write(
            [Row("red, \"dark\"", true), Row("blue", false)],
            [0.25f, 1e-5f],
            Colour,
            new RowGroup<Sample>("size", "", row => row.Label ? "small" : "large")));

    [Fact]
    public void Every_score_reads_back_to_the_same_bits() => Gen.Float.Unit.Array[1, 20].Sample(scores =>
    {
        var table = CsvFile.Parse("scores", Write([.. scores.Select(_ => Row("red", true))], scores, Colour));
        Assert.Equal(
            scores.Select(BitConverter.SingleToInt32Bits),
            table.Rows.Select(row => BitConverter.SingleToInt32Bits(float.Parse(row.Cells[2], CultureInfo.InvariantCulture))));
    });

    [Fact]
    public void Scores_at_the_edges_of_a_float_read_back_too()
    {
        float[] edges = [0, float.Epsilon, 1.17549435e-38f, MathF.BitDecrement(1), 1, 0.1f, 1f / 3];
        var table = CsvFile.Parse("scores", Write([.. edges.Select(_ => Row("red", true))], edges, Colour));
        Assert.Equal(edges, table.Rows.Select(row => float.Parse(row.Cells[2], CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(1.5f, "1.5")]
    [InlineData(-0.5f, "-0.5")]
    public void A_score_that_is_no_probability_is_refused_with_its_row(float score, string actual)
    {
        var fault = Assert.Throws<UserException>(() => Write([Row("red", true)], [score], Colour)).Fault;
        Assert.Equal(("held-out row id-0, line 2 of the data", actual), (fault.Place, fault.Actual));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_row_without_a_group_is_refused(string? name)
    {
        var fault = Assert.Throws<UserException>(() => Write([Row("red", true)], [0.5f], new RowGroup<Sample>("size", "", _ => name!))).Fault;
        Assert.Contains("'size'", fault.Problem, StringComparison.Ordinal);
        Assert.Equal("held-out row id-0, line 2 of the data", fault.Place);
    }

    private static Sample Row(string colour, bool label) => new() { Colour = colour, Label = label };

    private static string Write(Sample[] rows, float[] scores, params RowGroup<Sample>[] groups)
    {
        var table = Table.Of("data", ["cell"], rows.Select(_ => new[] { "" }));
        var ids = table.Rows.Select(row => new HeldOutRow(string.Create(CultureInfo.InvariantCulture, $"id-{row.Index}"), row)).ToList();
        using var stream = new MemoryStream();
        new ScoreWriter<Sample>(groups).Write(stream, ids, rows, scores);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
