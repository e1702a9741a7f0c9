using System.Security.Cryptography;
using System.Text;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Tests.Samples;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Tests.Rendering;

public sealed class The_page_is_whole_and_stands_alone
{
    private const int MostBytes = 2_000_000;

    public static TheoryData<string> Names => ["staged", "smoke-failed", "failed", "no-baseline", "died", "empty"];

    [Theory, MemberData(nameof(Names))]
    public void It_is_valid_HTML_that_loads_and_runs_nothing(string name)
    {
        var page = Page.Parse(Render(InputOf(name)));
        Assert.Empty(Page.Dangers(page));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_policy_allows_its_own_style_sheet_and_nothing_else()
    {
        var page = Page.Parse(Render(CreditRisk.Staged));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Who_cannot_see_it_can_read_it(string name)
    {
        var page = Page.Parse(Render(InputOf(name)));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent)));
        Assert.All(page.QuerySelectorAll("th"), head => Assert.Contains(head.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(page.QuerySelectorAll("svg"), picture => Assert.True(
            picture.GetAttribute("aria-hidden") == "true" || (picture.GetAttribute("role") == "img" && picture.QuerySelector("title") is not null && picture.QuerySelector("desc") is not null)));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        int[] levels = [.. page.QuerySelectorAll("h1, h2, h3").Select(heading => heading.LocalName[1] - '0')];
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void It_shows_a_picture_of_everything_that_has_one()
    {
        var page = Page.Parse(Render(CreditRisk.Staged));
        string[] titles = [.. page.QuerySelectorAll("svg[role=img] > title").Select(title => title.TextContent)];
        Assert.Contains("ROC of candidate and baseline", titles);
        Assert.Contains("Calibration of the candidate", titles);
        Assert.Contains("Scores of the candidate by class", titles);
        Assert.Contains("Permutation importance by column", titles);
        Assert.Contains("selection rate by sex", titles);
        Assert.Contains("recall by age", titles);
        Assert.Equal(6, page.QuerySelectorAll("section[aria-labelledby=gates] svg.interval").Length);
    }

    [Fact]
    public void It_holds_every_number_that_the_comment_holds()
    {
        var report = ReportModel.From(CreditRisk.SmokeFailed);
        var words = Page.Parse(new ReportRenderer(TemplatesFolder.Path).RenderPage(report)).Body!.TextContent;
        Assert.All(report.Gates, gate => Assert.Contains(Format.Metric(gate.Measured.Upper).TrimStart('−'), words, StringComparison.Ordinal));
        Assert.All(report.Smoke!.Checks, check => Assert.Contains(check.Detail.Value, words, StringComparison.Ordinal));
        Assert.All(report.Image!.Layers, layer => Assert.Contains(layer.Digest.ToString(), words, StringComparison.Ordinal));
        Assert.All(report.Parts, part => Assert.Contains(part.Value.Value, words, StringComparison.Ordinal));
        Assert.Contains(report.Root!.ToString()!, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 2_000)]
    [InlineData(300, 300)]
    public void Many_groups_and_long_words_stay_within_two_megabytes(int attributes, int groups)
    {
        var input = CreditRisk.Staged;
        var sample = input.Evaluation!.Fairness[0];
        var wide = sample with { Groups = [.. Enumerable.Range(0, groups).Select(index => sample.Groups[0] with { Level = $"{index} " + new string('<', 500) })] };
        var evaluation = input.Evaluation with { Fairness = [.. Enumerable.Range(0, attributes).Select(index => wide with { Attribute = $"a{index}" })] };
        var page = Render(input with { Evaluation = evaluation, Image = input.Image! with { Packages = [.. Enumerable.Range(0, 5_000).Select(index => new ImagePackage("deb", $"p{index}", "1"))] } });
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, MostBytes);
        Assert.Contains("more groups.", page, StringComparison.Ordinal);
        Assert.Empty(Page.Dangers(Page.Parse(page)));
    }

    [Fact]
    public void Numbers_that_cannot_be_drawn_are_drawn_at_the_end()
    {
        var input = CreditRisk.Staged;
        var curves = input.Evaluation!.Curves! with { CandidateRoc = [new(double.NaN, -1), new(7, double.PositiveInfinity)], Scores = [], Calibration = [new(0, double.NaN, Estimate.Undefined(0, "none"))] };
        var importance = input.Importance! with { Columns = [new("c", double.NaN, double.NegativeInfinity, double.MaxValue)] };
        var page = Render(input with { Evaluation = input.Evaluation with { Curves = curves }, Importance = importance });
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
        Page.Parse(page);
    }

    private static ReportInput InputOf(string name) => name switch
    {
        "staged" => CreditRisk.Staged,
        "smoke-failed" => CreditRisk.SmokeFailed,
        "failed" => CreditRisk.Failed,
        "no-baseline" => CreditRisk.NoBaseline,
        "died" => CreditRisk.DiedInTraining,
        _ => new("Empty"),
    };

    private static string Render(ReportInput input) => new ReportRenderer(TemplatesFolder.Path).RenderPage(ReportModel.From(input));
}
