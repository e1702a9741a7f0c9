namespace MlPipeline.Reporting.Comments;

/// <summary>A rendered text from which details are taken, the last one first.</summary>
internal sealed class ShortenedText(string text)
{
    private const int LongestTitle = 200;

    private readonly List<MarkdownPiece> pieces = [.. MarkdownPiece.Split(text)];
    private readonly List<string> leftOut = [];

    /// <summary>The titles of what was left out, in the text's order.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Leaves out the last details; false when there are none.</summary>
    public bool LeaveOutLast()
    {
        var last = pieces.FindLastIndex(piece => piece.IsDetails);
        if (last < 0)
            return false;
        var title = pieces[last].Title!;
        leftOut.Insert(0, title.Length <= LongestTitle ? title : "details");
        pieces.RemoveAt(last);
        return true;
    }

    /// <summary>What is left, and a note at its end.</summary>
    public string With(string note) => string.Concat(pieces.Select(piece => piece.Text)).TrimEnd('\n') + "\n" + note;
}
