using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Tests.Rows;

public sealed class BoundCells
{
    private static readonly LabelDescription Label = new("class", "good", "bad");

    [Fact]
    public void Cells_fill_their_properties_whatever_the_order_of_columns()
    {
        var row = Bind("note,class,colour,width,extra\n,good,\"a, b\",1.5,\n,bad,red,-2e3,7\n");
        Assert.Equal([(true, 1.5f, "a, b"), (false, -2000f, "red")], row.Select(cells => (cells.Label, cells.Width, cells.Colour)));
    }

    [Fact]
    public void An_empty_optional_cell_leaves_what_the_row_type_starts_with()
    {
        var row = Assert.Single(Bind("class,colour,width,note,extra\ngood,red,1,,\n"));
        Assert.Null(row.Note);
        Assert.True(float.IsNaN(row.Extra));
    }

    [Theory]
    [InlineData("good,red,wide,,", "'width'", "a finite number", "'wide'")]
    [InlineData("good,red,,,", "'width'", "a finite number", "''")]
    [InlineData("good,red,NaN,,", "'width'", "a finite number", "'NaN'")]
    [InlineData("good,red,1e39,,", "'width'", "a finite number", "'1e39'")]
    [InlineData("good,red,\"1,5\",,", "'width'", "a finite number", "'1,5'")]
    [InlineData("good,red, 1,,", "'width'", "a finite number", "' 1'")]
    [InlineData("good,,1,,", "'colour'", "a category", "''")]
    [InlineData("fair,red,1,,", "'class'", "'good' or 'bad'", "'fair'")]
    [InlineData("good,red,1,,x", "'extra'", "a finite number", "'x'")]
    public void A_cell_that_does_not_fit_is_named_by_file_line_and_column(string line, string column, string expected, string actual)
    {
        var fault = Assert.Throws<UserException>(() => Bind($"class,colour,width,note,extra\ngood,\"two\nlines\",1,,\n{line}\n")).Fault;
        Assert.Contains(column, fault.Problem, StringComparison.Ordinal);
        Assert.Equal(("data.csv:4", expected, actual), (fault.Place, fault.Expected, fault.Actual));
    }

    [Theory]
    [InlineData("class,width,note,extra\n", "'colour'")]
    [InlineData("colour,width,note,extra\n", "'class'")]
    [InlineData("class,Colour,width,note,extra\n", "'colour'")]
    public void A_column_that_the_data_lacks_is_named(string csv, string column)
    {
        var fault = Assert.Throws<UserException>(() => Bind(csv)).Fault;
        Assert.Contains(column, fault.Problem, StringComparison.Ordinal);
        Assert.Equal("data.csv", fault.Place);
    }

    private static List<Painted> Bind(string csv)
    {
        var table = CsvFile.Parse("data.csv", csv);
        var binder = new RowBinder<Painted>(table, Label);
        return [.. table.Rows.Select(binder.Bind)];
    }

    private sealed class Painted : BinaryRow
    {
        public string Colour { get; set; } = "";

        public float Width { get; set; }

        public string? Note { get; set; }

        public float Extra { get; init; } = float.NaN;
    }
}
