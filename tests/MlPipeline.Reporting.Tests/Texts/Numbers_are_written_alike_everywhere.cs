using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Tests.Texts;

public sealed class Numbers_are_written_alike_everywhere
{
    [Theory]
    [InlineData(0.77564, "0.7756")]
    [InlineData(-0.03, "−0.0300")]
    [InlineData(-0.00001, "0.0000")]
    [InlineData(12.5, "12.5000")]
    [InlineData(double.NaN, "–")]
    [InlineData(null, "–")]
    public void A_metric_has_four_decimals(double? value, string expected) => Assert.Equal(expected, Format.Metric(value));

    [Theory]
    [InlineData(0.01, "+0.0100")]
    [InlineData(-0.01, "−0.0100")]
    [InlineData(0.00001, "0.0000")]
    [InlineData(0, "0.0000")]
    public void A_difference_has_its_sign(double value, string expected) => Assert.Equal(expected, Format.Signed(value));

    [Theory]
    [InlineData(1.0, "1.00")]
    [InlineData(0.9999, "1.00")]
    [InlineData(0.09996, "0.100")]
    [InlineData(0.5, "0.500")]
    [InlineData(0.01234, "0.0123")]
    [InlineData(0.00277, "0.00277")]
    [InlineData(0.000123, "0.000123")]
    [InlineData(0.00009, "< 0.0001")]
    [InlineData(0.0, "< 0.0001")]
    [InlineData(double.NaN, "–")]
    [InlineData(null, "–")]
    public void A_p_value_has_three_significant_digits(double? value, string expected) => Assert.Equal(expected, Format.P(value));

    [Theory]
    [InlineData(0L, "0\u00a0B")]
    [InlineData(1023L, "1,023\u00a0B")]
    [InlineData(1024L, "1.0\u00a0KiB")]
    [InlineData(3L << 30, "3.0\u00a0GiB")]
    public void A_size_has_its_unit(long bytes, string expected) => Assert.Equal(expected, Format.Bytes(bytes));

    [Fact]
    public void An_interval_stays_on_one_line() => Assert.Equal("−0.0100\u00a0[−0.0300,\u00a0+0.0200]", Format.SignedFigure(Of(-0.01, -0.03, 0.02)));

    [Theory]
    [InlineData(0.5, 0.2, 0.8, 0.5, "├──────◆──────┤")]
    [InlineData(0.5, 0.2, 0.8, 0.2, "┃──────●──────┤")]
    [InlineData(0.3, 0.2, 0.4, 0.9, "├─●─┤_________┃")]
    [InlineData(0.8, 0.7, 0.9, 0.2, "┃_________├─●─┤")]
    public void A_bar_shows_interval_value_and_limit(double value, double lower, double upper, double limit, string expected) =>
        Assert.Equal(expected, IntervalBar.Draw(Of(value, lower, upper), limit).Replace('\u00a0', '_'));

    [Fact]
    public void Without_an_interval_there_is_no_bar() => Assert.Equal("", IntervalBar.Draw(Of(0.5, null, null), 0.2));

    [Fact]
    public void An_interval_of_one_point_at_the_limit_has_no_bar() => Assert.Equal("", IntervalBar.Draw(Of(0, 0, 0), 0));

    private static Figure Of(double value, double? lower, double? upper) => new(value, lower, upper, 10, new Text("test"), null);
}
