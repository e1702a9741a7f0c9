using System.Text.RegularExpressions;
using MlPipeline.Reporting.Comments;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Terminal;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Rendering;

public sealed partial class A_hostile_string_gets_through_no_renderer
{
    private const int Variants = 12;

    public static TheoryData<int, int> Cases => new(from word in Enumerable.Range(0, HostileText.All.Count) from variant in Enumerable.Range(0, Variants) select (word, variant));

    public static TheoryData<int, int> PageCases => new(from word in Enumerable.Range(0, HostileText.All.Count) from variant in Enumerable.Range(0, Variants / 2) select (word, variant));

    [Theory, MemberData(nameof(Cases))]
    public void The_comment_has_the_structure_it_has_with_benign_words(int word, int variant) =>
        AssertSameStructure(new ReportRenderer(TemplatesFolder.Path).RenderComment, word, variant);

    [Theory, MemberData(nameof(Cases))]
    public void The_summary_has_the_structure_it_has_with_benign_words(int word, int variant) =>
        AssertSameStructure(new ReportRenderer(TemplatesFolder.Path).RenderSummary, word, variant);

    [Theory, MemberData(nameof(Cases))]
    public void The_gathered_comment_has_the_structure_it_has_with_benign_words(int word, int variant) => AssertSameStructure(Gathered, word, variant);

    [Theory, MemberData(nameof(PageCases))]
    public void The_page_has_the_elements_it_has_with_benign_words(int word, int variant)
    {
        var renderer = new ReportRenderer(TemplatesFolder.Path);
        var text = renderer.RenderPage(ReportModel.From(InputOf(HostileText.All[word], variant)));
        var page = Page.Parse(text);
        Assert.Equal(Page.Skeleton(Page.Parse(renderer.RenderPage(ReportModel.From(InputOf(Benign(HostileText.All[word]), variant))))), Page.Skeleton(page));
        Assert.Empty(Page.Dangers(page));
        Assert.Contains("zz", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(InvisibleOrControl(), text);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_terminal_gets_no_command_no_escape_and_no_line_more(int word, int variant)
    {
        var hostile = ConsoleReport.Lines(ReportModel.From(InputOf(HostileText.All[word], variant)));
        var benign = ConsoleReport.Lines(ReportModel.From(InputOf(Benign(HostileText.All[word]), variant)));
        Assert.Equal(benign.Count, hostile.Count);
        Assert.All(hostile, line =>
        {
            Assert.DoesNotContain("::", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            Assert.DoesNotContain(line, character => char.IsControl(character) || character is '\u202e' or '\u200b' or '\u2028');
        });
        Assert.Contains(hostile, line => line.Contains("zz", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_record_is_planted()
    {
        var planted = new Planted("zz", 0);
        var input = planted.Input();
        Assert.NotNull(input.Evaluation!.Fairness[1].Groups[1].Metrics[1].Estimate.Method);
        Assert.True(planted.Strings > 200, $"only {planted.Strings} strings");
    }

    private static void AssertSameStructure(Func<ReportModel, string> render, int word, int variant)
    {
        var hostile = render(ReportModel.From(InputOf(HostileText.All[word], variant)));
        Assert.Equal(Skeleton(render(ReportModel.From(InputOf(Benign(HostileText.All[word]), variant)))), Skeleton(hostile));
        Assert.Contains("zz", hostile, StringComparison.Ordinal);
        Assert.DoesNotContain("@", hostile, StringComparison.Ordinal);
        Assert.DoesNotContain("://", hostile, StringComparison.Ordinal);
        Assert.DoesNotContain("www.", hostile, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("GH-2", InCode().Replace(hostile, ""), StringComparison.Ordinal);
        Assert.DoesNotContain("deadbeef1", InCode().Replace(hostile, ""), StringComparison.Ordinal);
        Assert.DoesNotMatch("&#64;(?!&#8203;)", hostile);
        Assert.DoesNotMatch("&#35;(?!&#8203;)", InCode().Replace(hostile, ""));
        Assert.DoesNotMatch(InvisibleOrControl(), hostile);
    }

    // As many lines that are not empty, since a failure shows each line of its problem.
    private static string Benign(string hostile) =>
        string.Join('\n', hostile.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(_ => "benign"));

    private static ReportInput InputOf(string word, int variant)
    {
        var input = new Planted(word, variant).Input();
        return variant % 4 == 3 ? input with { Failures = [], Release = null } : input;
    }

    private static string Gathered(ReportModel report)
    {
        var text = new ReportRenderer(TemplatesFolder.Path).RenderComment(report);
        return CommentGatherer.Gather([new(report.Model.ToString(), report.Verdict, text), new("b", report.Verdict, text)]);
    }

    // What Markdown or HTML reads as structure, in its order, once references are taken out.
    private static string Skeleton(string text) => NoStructure().Replace(Reference().Replace(text.Replace("<span>&#36;</span>", "", StringComparison.Ordinal), ""), "");

    [GeneratedRegex("<code>[^<]*(<span>[^<]*</span>[^<]*)*</code>")]
    private static partial Regex InCode();

    [GeneratedRegex("&#[0-9]+;")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[^\n*_|`~\[\]<>#!\\&]|(?<![\n])[-+=]")]
    private static partial Regex NoStructure();

    [GeneratedRegex(@"[\p{Cf}\p{Cs}\u2028\u2029\x00-\x09\x0b-\x1f]")]
    private static partial Regex InvisibleOrControl();
}
