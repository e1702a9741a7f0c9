using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Rendering;

public sealed class The_comment_is_narrower_than_the_summary
{
    private static readonly ReportModel Report = ReportModel.From(CreditRisk.Failed);

    private static readonly ReportRenderer Renderer = new(TemplatesFolder.Path);

    [Fact]
    public void It_shows_of_each_group_what_decisions_rest_on()
    {
        Assert.Contains("| Group | Rows | Positive | selection rate | recall | false-positive rate | accuracy |\n", Renderer.RenderComment(Report), StringComparison.Ordinal);
        Assert.Contains("| Group | Rows | Positive | selection rate | recall | false-positive rate | log-loss | accuracy |\n", Renderer.RenderSummary(Report), StringComparison.Ordinal);
    }

    [Fact]
    public void It_shows_the_differences_that_have_an_interval()
    {
        Assert.DoesNotContain("demographic parity ratio", Renderer.RenderComment(Report), StringComparison.Ordinal);
        Assert.Contains("demographic parity ratio", Renderer.RenderSummary(Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_template_is_listed_with_those_below() => Assert.Equal(
        Directory.GetFiles(TemplatesFolder.Path, "*.scriban", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        Renderer.TemplateFiles);
}
