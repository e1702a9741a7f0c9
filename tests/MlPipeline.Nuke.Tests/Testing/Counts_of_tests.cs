using MlPipeline.Nuke.Testing;

namespace MlPipeline.Nuke.Tests.Testing;

/// <summary>The files hold what dotnet test 10.0.401 wrote on Microsoft.Testing.Platform 2.5.1.</summary>
public sealed class Counts_of_tests
{
    [Theory]
    [InlineData("passed.txt", "3 passed, 0 failed, 1 skipped")]
    [InlineData("failed.txt", "2 passed, 1 failed, 1 skipped")]
    [InlineData("crashed.txt", "2 passed, 0 failed, 1 skipped")]
    public void Are_read_from_the_closing_summary(string recorded, string expected) => Assert.Equal(expected, Read(recorded)?.ToString());

    [Fact]
    public void Are_not_read_from_what_a_test_writes() =>
        Assert.Equal(new TestCounts(3, 0, 1), TestCounts.Parse(["  total: 99", "  failed: 9", .. Lines("passed.txt")]));

    [Fact]
    public void Are_missing_where_there_is_no_summary() => Assert.Null(TestCounts.Parse(["error CS0103: The name 'x' does not exist"]));

    [Fact]
    public void Need_the_summary_in_English() => Assert.Null(Read("german.txt"));

    private static TestCounts? Read(string recorded) => TestCounts.Parse(Lines(recorded));

    private static string[] Lines(string recorded) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Testing", recorded));
}
