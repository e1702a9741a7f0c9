using MlPipeline.Core.Errors;
using MlPipeline.Core.Tables;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Scores;

public class ReadingScores
{
    private const string Header = "row,label,score,weight,sex\n";

    [Fact]
    public void Columns_are_typed_and_every_other_column_is_an_attribute()
    {
        var table = Parse(Header + "a,1,0.7,1,f\nb,0,1E-7,2.5,m\nc,0,0,0,f\n");
        Assert.Equal(3, table.Rows);
        Assert.Equal(["sex"], table.Attributes);
        Assert.Equal([true, false, false], table.Labels);
        Assert.Equal([0.7, 1e-7, 0], table.Scores);
        Assert.Equal([1, 2.5, 0], table.Weights);
        Assert.Equal(["f", "m"], table.Groups.Single().Levels);
        Assert.Equal([0, 1, 0], table.Groups.Single().Codes);
    }

    [Theory]
    [InlineData("a,1,NaN,1,f\n", "score", "'NaN'")]
    [InlineData("a,1,1.0000001,1,f\n", "score", "'1.0000001'")]
    [InlineData("a,1,-0.1,1,f\n", "score", "'-0.1'")]
    [InlineData("a,1,Infinity,1,f\n", "score", "'Infinity'")]
    [InlineData("a,1,\"0,5\",1,f\n", "score", "'0,5'")]
    [InlineData("a,good,0.5,1,f\n", "label", "'good'")]
    [InlineData("a,2,0.5,1,f\n", "label", "'2'")]
    [InlineData("a,,0.5,1,f\n", "label", "''")]
    [InlineData("a,1,0.5,-1,f\n", "weight", "'-1'")]
    [InlineData("a,1,0.5,Infinity,f\n", "weight", "'Infinity'")]
    [InlineData(",1,0.5,1,f\n", "row", "''")]
    public void A_cell_that_does_not_belong_is_named_with_its_line(string row, string column, string actual)
    {
        var fault = Assert.Throws<UserException>(() => Parse(Header + "first,1,0.5,1,m\n" + row)).Fault;
        Assert.Contains($"'{column}'", fault.Problem, StringComparison.Ordinal);
        Assert.Equal("scores.csv:3", fault.Place);
        Assert.Equal(actual, fault.Actual);
    }

    [Fact]
    public void A_row_id_that_stands_twice_is_named_with_its_second_line()
    {
        var fault = Assert.Throws<UserException>(() => Parse(Header + "a,1,0.5,1,m\nb,1,0.5,1,m\na,0,0.5,1,m\n")).Fault;
        Assert.Equal(("scores.csv:4", "a"), (fault.Place, fault.Actual));
    }

    [Fact]
    public void A_missing_column_is_named_with_those_that_are_there()
    {
        var fault = Assert.Throws<UserException>(() => Parse("row,label,score\na,1,0.5\n")).Fault;
        Assert.Contains("'weight'", fault.Problem, StringComparison.Ordinal);
        Assert.Equal("row,label,score", fault.Actual);
    }

    [Fact]
    public void Negative_zero_is_zero_and_ranks_with_it()
    {
        var table = Parse(Header + "a,1,-0,1,f\nb,0,0,1,f\n");
        Assert.Equal(0, BitConverter.DoubleToInt64Bits(table.Scores[0]));
    }

    private static ScoreTable Parse(string text) => ScoreTable.Of(CsvFile.Parse("scores.csv", text));
}
