using MlPipeline.Reporting.Comments;

namespace MlPipeline.Reporting.GitHub;

/// <summary>A comment's body: the marker's line, and what people see.</summary>
/// <param name="marker">The marker.</param>
/// <param name="text">GitHub Markdown, which is cut until both fit into GitHub's limit.</param>
internal sealed class CommentBody(CommentMarker marker, string text)
{
    /// <summary>GitHub's limit of a check run's summary.</summary>
    public const int LongestSummary = 65_535;

    private readonly string line = marker + "\n";

    /// <summary>What people see.</summary>
    public string Visible => Fitted(text, MarkdownBudget.Comment.Limit - line.Length);

    /// <summary>Both.</summary>
    public override string ToString() => line + Visible;

    /// <summary>Whether people see the same in a body that GitHub holds, which may have other line ends.</summary>
    public bool ShowsTheSameAs(string body) => Plain(VisibleOf(body)) == Plain(Visible);

    /// <summary>Markdown in at most so many characters.</summary>
    public static string Fitted(string text, int limit)
    {
        var budget = MarkdownBudget.Comment with { Limit = limit };
        return budget.TryFit(text, out var fitted) ? fitted : budget.HeadOf(text);
    }

    private static string VisibleOf(string body) => body.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? body[(end + 1)..] : "";

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd();
}
