using MlPipeline.Core.Models;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Tests.Rows;

public sealed class DomainsOfColumns
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(0.1, true)]
    [InlineData(-0.001, false)]
    [InlineData(0.1000001, false)]
    [InlineData(double.NaN, false)]
    public void Bounds_belong_to_a_range(double number, bool inside) =>
        Assert.Equal(inside, new ColumnDomain(new ColumnDescription("x", ColumnKind.Number) { Minimum = 0, Maximum = 0.1 }, null).Contains(number));

    [Theory]
    [InlineData(double.PositiveInfinity, false)]
    [InlineData(double.MaxValue, true)]
    public void Every_finite_number_is_in_no_bounds(double number, bool inside) =>
        Assert.Equal(inside, new ColumnDomain(new ColumnDescription("x", ColumnKind.Number), null).Contains(number));

    [Theory]
    [InlineData("red", true)]
    [InlineData("Red", false)]
    [InlineData("blue", false)]
    [InlineData("", false)]
    public void Declared_categories_come_before_those_of_training(string name, bool inside) =>
        Assert.Equal(inside, new ColumnDomain(new ColumnDescription("x", ColumnKind.Category) { Categories = ["red"] }, ["blue"]).Contains(name));

    [Fact]
    public void Without_declared_ones_the_categories_are_those_of_training()
    {
        var domain = new ColumnDomain(new ColumnDescription("x", ColumnKind.Category), ["blue"]);
        Assert.Equal((true, false), (domain.Contains("blue"), domain.Contains("red")));
    }

    [Fact]
    public void Free_text_lets_every_name_in_but_the_empty_one()
    {
        var domain = new ColumnDomain(new ColumnDescription("x", ColumnKind.Category), null);
        Assert.Equal((true, false), (domain.Contains("anything"), domain.Contains("")));
    }
}
