using System.Text;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Contents;

public sealed class Data_that_differ_are_told_of
{
    private static readonly ReportRenderer Renderer = new(TemplatesFolder.Path);

    [Theory]
    [InlineData(0.31, 0.9, ShiftLevel.Strong)]
    [InlineData(0.25, 0.9, ShiftLevel.Strong)]
    [InlineData(0.2499, 0.0, ShiftLevel.Moderate)]
    [InlineData(0.1, 1.0, ShiftLevel.Moderate)]
    [InlineData(0.0999, 0.05, ShiftLevel.Detectable)]
    [InlineData(0.0999, 0.0501, ShiftLevel.Stable)]
    [InlineData(null, 0.001, ShiftLevel.NotEvaluated)]
    public void By_levels_of_the_index_and_of_the_test(double? psi, double p, ShiftLevel level) =>
        Assert.Equal(level, new ColumnShift("age", ColumnKind.Number) { Psi = psi, P = p }.Level);

    [Fact]
    public void In_one_line_when_they_are_the_same() =>
        Assert.Contains("\nThe data are unchanged since the baseline.\n", Renderer.RenderComment(ReportModel.From(CreditRisk.Passed)), StringComparison.Ordinal);

    [Fact]
    public void With_the_reason_when_they_were_not_compared() => Assert.Contains(
        "Difference from the baseline's data: not evaluated, the baseline has no profile of its data.",
        Renderer.RenderComment(ReportModel.From(CreditRisk.NoBaseline)),
        StringComparison.Ordinal);

    [Fact]
    public void And_stop_nothing()
    {
        var shifted = CreditRisk.Passed with { Validation = Validations.Shifted };
        Assert.Equal(ReportModel.From(CreditRisk.Passed).Verdict, ReportModel.From(shifted).Verdict);
    }

    [Fact]
    public void While_a_broken_rule_is_a_failure()
    {
        var report = ReportModel.From(CreditRisk.BrokenRules);
        Assert.Equal((ReportVerdict.Failed, "no", "the data break 2 rules"), (report.Verdict, report.Headline.Merge.ToString(), report.Headline.Reason.ToString()));
    }

    [Fact]
    public void Within_the_limits_of_comment_and_page_however_many_columns_there_are()
    {
        var report = ReportModel.From(CreditRisk.Passed with { Validation = Wide() });
        Assert.InRange(Renderer.RenderComment(report).Length, 1, 65_536);
        Assert.InRange(Encoding.UTF8.GetByteCount(Renderer.RenderPage(report)), 1, 2_000_000);
    }

    [Fact]
    public void In_a_bundle_that_its_own_reader_takes_whatever_the_numbers_are()
    {
        var huge = Validations.Shifted.Difference.Columns[0] with { Mean = 1e300, BaselineMean = -1e18, Wasserstein = 1e17 };
        var input = CreditRisk.Passed with { Validation = Validations.Shifted with { Difference = Validations.Shifted.Difference with { Columns = [huge] } } };

        var read = ReportBundleReader.Parse(ReportBundleWriter.Bytes(new ReportBundle([BundledModel.Of(input, "CreditRisk")]))).Models[0].Validation!;

        Assert.Empty(read.Profile.Columns);
        Assert.Equal((null, null, null, huge.Psi), (read.Difference.Columns[0].Mean, read.Difference.Columns[0].BaselineMean, read.Difference.Columns[0].Wasserstein, read.Difference.Columns[0].Psi));
    }

    private static ValidationManifest Wide()
    {
        string[] names = [.. Enumerable.Range(0, ColumnShift.MostNames).Select(number => $"{new string('n', 190)}{number}")];
        return Validations.Shifted with
        {
            Difference = Validations.Shifted.Difference with
            {
                Columns =
                [
                    .. Enumerable.Range(0, 2_000).Select(number => new ColumnShift($"column_{number}", ColumnKind.Category)
                    {
                        Psi = 1, JensenShannon = 0.5, P = 0, Missing = 0, BaselineMissing = 0, NewNames = names, NewCount = 5_000, GoneNames = names, GoneCount = 20,
                    }),
                ],
            },
            Profile = new(1000, [.. Enumerable.Range(0, 2_000).Select(number => new ColumnProfile($"column_{number}", ColumnKind.Category, 1000, 0, 5_020) { Categories = new() { Names = names, Counts = [.. names.Select(_ => 1)] } })]),
        };
    }
}
