using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Terminal;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Terminal;

public sealed class The_terminal_table_is_aligned
{
    [Fact]
    public void Words_stand_left_and_numbers_right() => Assert.Equal(
        ["name    n", "────  ───", "a       1", "long  100"],
        TextTable.Lines([new("name"), new("n", IsNumber: true)], [["a", "1"], ["long", "100"]]));

    [Fact]
    public void Every_gate_has_one_line() =>
        Assert.Equal(6, ConsoleReport.Lines(ReportModel.From(CreditRisk.Failed)).Count(line => line.Contains("300", StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal) && line.Contains('[')));

    [Fact]
    public void A_run_that_died_shows_problem_place_and_mend()
    {
        var lines = ConsoleReport.Lines(ReportModel.From(CreditRisk.DiedInTraining));
        Assert.Contains("  Train failed", lines);
        Assert.Contains("    mend  apt-get install libgomp1, or use FastTree", lines);
    }
}
