using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.Bundles;

public sealed partial class Fifty_hostile_report_files_get_nothing_through
{
    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileBundles.Texts.Count)];

    public static TheoryData<int, string> Files => new(HostileBundles.Refused.Select((file, index) => (index, file.Name)));

    [Fact]
    public void There_are_50_texts_and_50_files_and_no_two_alike()
    {
        Assert.InRange(HostileBundles.Texts.Distinct().Count(), 50, 500);
        Assert.InRange(HostileBundles.Refused.Select(file => Convert.ToBase64String(file.Json)).Distinct().Count(), 50, 500);
    }

    [Theory, MemberData(nameof(Texts))]
    public void A_hostile_text_is_shown_and_means_nothing(int index)
    {
        var bundle = ReportBundleReader.Parse(HostileBundle.Planted(HostileBundles.Texts[index]).Json);
        var benign = ReportBundleReader.Parse(HostileBundle.Planted("zz").Json);
        var rendered = Bundles.Render(bundle);
        var comment = new CommentBody(new("report", 1, 1, new string('0', 40)), rendered.Comment).ToString();
        Assert.Contains("zz", comment, StringComparison.Ordinal);
        Assert.InRange(comment.Length, 1, 65_536);
        AssertHarmless(rendered.Comment, Bundles.Render(benign).Comment);
        AssertHarmless(rendered.Lines);
        Assert.Equal(1, CommentMarker.Of(comment)!.Run);
        Assert.Equal(comment.IndexOf("<!--", StringComparison.Ordinal), comment.LastIndexOf("<!--", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_hostile_file_is_refused_by_its_path_without_a_word_of_it(int index, string name)
    {
        var fault = Assert.Throws<UserException>(() => ReportBundleReader.Parse(HostileBundles.Refused[index].Json));
        Assert.Equal("The report file is refused", fault.Fault.Problem);
        Assert.StartsWith("$", fault.Fault.Place, StringComparison.Ordinal);
        Assert.Null(fault.Fault.Actual);
        Assert.True(Refusal().IsMatch(fault.Message), $"{name}: {fault.Message}");
        Assert.DoesNotContain("evil", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("octocat", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_benign_is_read() => Assert.NotEmpty(ReportBundleReader.Parse(HostileBundle.Changed("nothing", _ => { }).Json).Models);

    private static void AssertHarmless(string comment, string benign)
    {
        Assert.DoesNotContain("@", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("://", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("www.", comment, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("](", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("![", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("~~~", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", comment, StringComparison.Ordinal);
        Assert.Equal(Fence().Count(benign), Fence().Count(comment));
        Assert.DoesNotMatch(Invisible(), comment);
        Assert.DoesNotMatch("&#64;(?!&#8203;)", comment);
        Assert.Empty(Tag().Matches(comment).Select(tag => tag.Value).Except([.. Tag().Matches(benign).Select(tag => tag.Value), "<span>", "</span>"]));
    }

    private static void AssertHarmless(IReadOnlyList<string> lines) => Assert.All(lines, line =>
    {
        Assert.DoesNotContain("::", line, StringComparison.Ordinal);
        Assert.DoesNotContain("##", line, StringComparison.Ordinal);
        Assert.DoesNotMatch(Invisible(), line);
        Assert.DoesNotContain('\n', line);
    });

    [GeneratedRegex("</?[A-Za-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[\p{Cf}\p{Cs}\u2028\u2029\x00-\x09\x0b-\x1f]")]
    private static partial Regex Invisible();

    // Paths of our own names and positions, and what should stand there.
    [GeneratedRegex(@"\A[A-Za-z0-9 $.,:;'_\[\]\n-]{1,600}\z")]
    private static partial Regex Refusal();
}
