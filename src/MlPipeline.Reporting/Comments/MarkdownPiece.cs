namespace MlPipeline.Reporting.Comments;

/// <summary>A run of lines of a rendered text.</summary>
/// <param name="Text">The lines, each with its end.</param>
/// <param name="Title">The summary of a <c>&lt;details&gt;</c> element, or null for what stands open.</param>
internal sealed record MarkdownPiece(string Text, string? Title)
{
    private const string Open = "<details";
    private const string Close = "</details>";

    /// <summary>Whether it may be left out.</summary>
    public bool IsDetails => Title is not null;

    /// <summary>
    /// The outer <c>&lt;details&gt;</c> elements and what stands between them. Only a template can begin a line with a tag, since every text is escaped.
    /// An element that is not closed reaches to the end.
    /// </summary>
    public static IReadOnlyList<MarkdownPiece> Split(string text)
    {
        var pieces = new List<MarkdownPiece>();
        var start = 0;
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            var line = text.AsSpan(at, end - at);
            if (line.StartsWith(Open, StringComparison.Ordinal) && depth++ == 0)
            {
                Add(pieces, text[start..at], isDetails: false);
                start = at;
            }
            if (depth > 0 && line.Contains(Close, StringComparison.Ordinal) && --depth == 0)
            {
                Add(pieces, text[start..end], isDetails: true);
                start = end;
            }
            at = end;
        }
        Add(pieces, text[start..], isDetails: depth > 0);
        return pieces;
    }

    private static void Add(List<MarkdownPiece> pieces, string text, bool isDetails)
    {
        if (text.Length > 0)
            pieces.Add(new(text, isDetails ? TitleOf(text) : null));
    }

    private static string TitleOf(string text)
    {
        const string Start = "<summary>", End = "</summary>";
        var from = text.IndexOf(Start, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal);
        return from >= 0 && to > from ? text[(from + Start.Length)..to].ReplaceLineEndings(" ").Trim() : "details";
    }
}
