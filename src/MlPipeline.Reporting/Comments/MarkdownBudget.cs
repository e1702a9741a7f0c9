using System.Text;

namespace MlPipeline.Reporting.Comments;

/// <summary>How long a text may be, and what is left out when it is longer: whole <c>&lt;details&gt;</c> elements, the last one first.</summary>
/// <param name="Limit">The most that is allowed.</param>
/// <param name="Unit">What is counted, for the reader.</param>
/// <param name="Size">Counts it.</param>
internal sealed record MarkdownBudget(int Limit, string Unit, Func<string, int> Size)
{
    /// <summary>GitHub's limit of a comment's body.</summary>
    public static MarkdownBudget Comment { get; } = new(65_536, "characters", text => text.Length);

    /// <summary>GitHub's limit of a step's summary.</summary>
    public static MarkdownBudget Summary { get; } = new(1 << 20, "bytes", Encoding.UTF8.GetByteCount);

    /// <summary>The text with as many details as there is room for; false when even without them it is too long.</summary>
    public bool TryFit(string text, out string fitted)
    {
        fitted = text;
        var shortened = new ShortenedText(text);
        while (Size(fitted) > Limit)
        {
            if (!shortened.LeaveOutLast())
                return false;
            fitted = shortened.With(NoteOn(shortened.LeftOut));
        }
        return true;
    }

    /// <summary>The first line, which holds verdict and digest, the list below it and a note; less where even that is too long.</summary>
    public string HeadOf(string text)
    {
        var note = $"\n_The rest is left out: it does not fit into {Texts.Format.Count(Limit)} {Unit}. The manifests in the run's output folder hold it._\n";
        var lines = text.Split('\n');
        var head = string.Join('\n', lines.TakeWhile((line, index) => index == 0 || line.Length == 0 || line.StartsWith("- ", StringComparison.Ordinal)));
        string[] candidates = [$"{head.TrimEnd('\n')}\n{note}", $"{lines[0]}\n{note}"];
        return candidates.FirstOrDefault(candidate => Size(candidate) <= Limit) ?? note.TrimStart('\n');
    }

    /// <summary>The line that says what is missing.</summary>
    public string NoteOn(IReadOnlyList<string> leftOut) =>
        $"\n_Left out to stay within {Texts.Format.Count(Limit)} {Unit}:_ {string.Join(" · ", leftOut)}\n";
}
