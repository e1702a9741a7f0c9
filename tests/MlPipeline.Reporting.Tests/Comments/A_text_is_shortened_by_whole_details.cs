using CsCheck;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Comments;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Comments;

public sealed class A_text_is_shortened_by_whole_details
{
    private const int CommentLimit = 65_536;

    private static readonly MarkdownBudget Small = new(500, "characters", text => text.Length);

    [Fact]
    public void A_text_that_fits_stays_as_it_is()
    {
        Assert.True(Small.TryFit("## head\n\n<details><summary>A</summary>\n\nx\n\n</details>\n", out var fitted));
        Assert.Equal("## head\n\n<details><summary>A</summary>\n\nx\n\n</details>\n", fitted);
    }

    [Fact]
    public void The_last_details_go_first_and_are_named()
    {
        var text = "## head\n\n" + Details("A", 200) + "\nopen\n\n" + Details("B", 250) + "\n" + Details("C", 150);
        Assert.True(Small.TryFit(text, out var fitted));
        Assert.Equal("## head\n\n" + Details("A", 200) + "\nopen\n\n_Left out to stay within 500 characters:_ B · C\n", fitted);
    }

    [Fact]
    public void Details_within_details_go_with_them()
    {
        var text = "## head\n\n<details><summary>A</summary>\n\n" + Details("B", 600) + "\n</details>\n\nopen\n";
        Assert.True(Small.TryFit(text, out var fitted));
        Assert.Equal("## head\n\n\nopen\n\n_Left out to stay within 500 characters:_ A\n", fitted);
    }

    [Fact]
    public void Whatever_the_sizes_it_fits_and_every_tag_is_closed() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 400].Array[0, 8]).Sample((open, sizes) =>
        {
            var text = "## head\n\n" + new string('o', open) + "\n\n" + string.Join('\n', sizes.Select((size, index) => Details($"D{index}", size)));
            Assert.True(Small.TryFit(text, out var fitted));
            Assert.InRange(fitted.Length, 1, 500);
            Assert.Equal(Count(fitted, "<details>"), Count(fitted, "</details>"));
            Assert.StartsWith("## head\n", fitted, StringComparison.Ordinal);
        });

    [Fact]
    public void When_the_open_part_is_too_long_its_head_is_left()
    {
        var text = "## head\n\n- **Merge: no**\n- more\n\n### table\n" + new string('x', 600);
        Assert.False(Small.TryFit(text, out _));
        Assert.StartsWith("## head\n\n- **Merge: no**\n- more\n\n_The rest is left out", Small.HeadOf(text), StringComparison.Ordinal);
        Assert.InRange(Small.HeadOf("## " + new string('x', 600)).Length, 1, 500);
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(3_000, 10)]
    [InlineData(60, 100_000)]
    public void A_comment_of_many_gates_and_long_words_stays_within_its_limit(int gates, int length)
    {
        var evaluation = CreditRisk.Failed.Evaluation!;
        var wide = evaluation with { Gates = [.. Enumerable.Range(0, gates).Select(index => evaluation.Gates[2] with { Name = $"{index} " + new string('@', length), Verdict = Verdict.Fail })] };
        var text = new ReportRenderer(TemplatesFolder.Path).RenderComment(ReportModel.From(CreditRisk.Failed with { Evaluation = wide }));
        Assert.InRange(text.Length, 1, CommentLimit);
        Assert.StartsWith("## ❌ Failed · CreditRisk · evaluation", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
        Assert.Contains("Gates that did not pass", text, StringComparison.Ordinal);
        Assert.True(gates <= 25 || text.Contains($"_And {(gates - 25).ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} more gates._", StringComparison.Ordinal));
    }

    [Fact]
    public void A_comment_without_anything_is_still_a_comment() =>
        Assert.StartsWith("## ⚪ Not evaluated · Empty · no evaluation, no release\n", new ReportRenderer(TemplatesFolder.Path).RenderComment(ReportModel.From(new ReportInput("Empty"))), StringComparison.Ordinal);

    private static string Details(string title, int size) => $"<details><summary>{title}</summary>\n\n{new string('x', size)}\n\n</details>\n";

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
