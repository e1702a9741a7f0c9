using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Tests.Texts;

public sealed partial class Markdown_keeps_words_and_drops_meaning
{
    private const int Limit = 400;
    private const string ZeroWidthSpace = "\u200b";

    private static readonly string[] Hazards =
        ["@a", "#1", "www.", "://", "gh-1", ":tada:", "deadbeef12", "1.", "-", "\n", "`", "|", "\u202e", "a", " ", "$", "mailto:", "&#64;"];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 60],
        Gen.String[0, 60],
        Gen.Int[0, Hazards.Length - 1].Array[0, 12].Select(parts => string.Concat(parts.Select(part => Hazards[part]))));

    [Fact]
    public void A_reader_sees_the_text_itself() => Words.Sample(words =>
    {
        var visible = VisibleText.Line(words, Limit);
        return Shown(MarkdownText.Inline(words, Limit)) == visible && Shown(MarkdownText.Code(words, Limit)) == visible;
    });

    [Fact]
    public void Nothing_in_it_is_structure() => Words.Sample(words =>
    {
        foreach (var escaped in new[] { MarkdownText.Inline(words, Limit), MarkdownText.Code(words, Limit) })
        {
            var bare = Reference().Replace(escaped.Replace("<span>&#36;</span>", "", StringComparison.Ordinal), "");
            Assert.DoesNotMatch(@"[@#*_`~|<>\[\]!\\&$""'\n\r]", bare);
            Assert.DoesNotMatch("^([-+=:]|[0-9]+[.)])", MarkdownText.Inline(words, Limit));
        }
    });

    [Fact]
    public void The_finished_page_has_no_mention_reference_link_or_short_code() => Words.Sample(words =>
    {
        var page = Page(MarkdownText.Inline(words, Limit));
        Assert.DoesNotMatch(@"@[A-Za-z0-9]|#[0-9]|://|(?i:www\.)|(?i:gh-[0-9])|:[\w+-]+:", page);
        Assert.DoesNotMatch(@"(?<![\p{L}\p{Nd}])(?=[0-9]*[a-fA-F])[0-9a-fA-F]{7,40}(?![\p{L}\p{Nd}])", page);
    });

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("checking_status", "checking&#95;status")]
    [InlineData("a|b", "a&#124;b")]
    [InlineData("@octocat", "&#64;&#8203;octocat")]
    [InlineData("see #12", "see &#35;&#8203;12")]
    [InlineData("https://x.y", "https&#58;&#8203;//x.y")]
    [InlineData("www.x.y", "www&#8203;.x.y")]
    [InlineData("- item", "&#45; item")]
    [InlineData("12. item", "12&#46; item")]
    [InlineData("two\r\n\tlines", "two lines")]
    [InlineData("cost $5", "cost <span>&#36;</span>5")]
    [InlineData("deadbeef1", "deadbe&#8203;ef1")]
    [InlineData("deadbeef1deadbeef1", "deadbe&#8203;ef1dea&#8203;dbeef1")]
    [InlineData("1234567", "1234567")]
    public void It_is_written_so(string words, string expected) => Assert.Equal(expected, MarkdownText.Inline(words, Limit));

    [Theory]
    [InlineData("0b9f4f6a2d7c5c2f8f0a4c8b0a8f1e11", "0b9f4f6a2d7c5c2f8f0a4c8b0a8f1e11")]
    [InlineData("5.0.1", "5.0.1")]
    [InlineData("C#8", "C&#35;8")]
    public void Code_can_be_copied(string words, string expected) => Assert.Equal(expected, MarkdownText.Code(words, Limit));

    private static string Page(string escaped) => WebUtility.HtmlDecode(escaped.Replace("<span>", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal));

    private static string Shown(string escaped) => Page(escaped).Replace(ZeroWidthSpace, "", StringComparison.Ordinal);

    [GeneratedRegex("&#[0-9]+;")]
    private static partial Regex Reference();
}
