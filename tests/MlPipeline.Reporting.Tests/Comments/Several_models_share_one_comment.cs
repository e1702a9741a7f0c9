using CsCheck;
using MlPipeline.Reporting.Comments;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Tests.Comments;

public sealed class Several_models_share_one_comment
{
    private static readonly MarkdownBudget Small = new(2_000, "characters", text => text.Length);

    [Fact]
    public void One_model_is_returned_as_it_is() => Assert.Equal("## text\n", CommentGatherer.Gather([new("a", ReportVerdict.Passed, "## text\n")]));

    [Fact]
    public void Failed_models_come_first_and_the_first_line_counts_them() => Assert.Equal(
        "# ❌ 1 failed · ⚠️ 1 inconclusive · ✅ 2 passed of 4 models\n\nC\n\n---\n\nD\n\n---\n\nA\n\n---\n\nB\n",
        CommentGatherer.Gather(
        [
            new("b", ReportVerdict.Passed, "B\n"), new("a", ReportVerdict.Passed, "A\n"), new("d", ReportVerdict.Inconclusive, "D\n"), new("c", ReportVerdict.Failed, "C\n"),
        ]));

    [Fact]
    public void The_longest_loses_its_details_first()
    {
        var text = CommentGatherer.Gather([Section("long", 3, 700), Section("short", 1, 100)], Small);
        Assert.Contains("_Left out to stay within 2,000 characters:_ D2", text, StringComparison.Ordinal);
        Assert.Single(text.Split("_Left out")[1..]);
        Assert.InRange(text.Length, 1, Small.Limit);
    }

    [Fact]
    public void Whatever_their_sizes_it_fits_and_every_tag_is_closed() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 900]).Array[1, 30].Sample(models =>
        {
            var text = CommentGatherer.Gather([.. models.Select((model, index) => Section($"m{index}", model.Item1, model.Item2))], Small);
            Assert.InRange(text.Length, 1, Small.Limit);
            Assert.Equal(text.Split("<details>").Length, text.Split("</details>").Length);
            Assert.StartsWith(models.Length > 1 ? "# ❌ " : "## m0", text, StringComparison.Ordinal);
        });

    [Fact]
    public void A_thousand_models_fit_into_one_comment()
    {
        var text = CommentGatherer.Gather([.. Enumerable.Range(0, 1000).Select(index => Section($"m{index}", 2, 400))]);
        Assert.InRange(text.Length, 1, 65_536);
        Assert.Contains("more models are left out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_is_counted_in_bytes()
    {
        var text = CommentGatherer.GatherSummary([.. Enumerable.Range(0, 3).Select(index => new CommentSection($"m{index}", ReportVerdict.Failed, $"## m{index}\n\n" + Details("D", 400_000, '❌')))]);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 1, 1 << 20);
    }

    private static CommentSection Section(string model, int details, int size) =>
        new(model, ReportVerdict.Failed, $"## {model}\n\n- one\n\n" + string.Join('\n', Enumerable.Range(0, details).Select(index => Details($"D{index}", size, 'x'))));

    private static string Details(string title, int size, char character) => $"<details><summary>{title}</summary>\n\n{new string(character, size)}\n\n</details>\n";
}
