namespace MlPipeline.Reporting.Comments;

/// <summary>A model's text that can be made shorter step by step: without its last details, and in the end its first line alone.</summary>
internal sealed class GatheredSection(string text, MarkdownBudget budget)
{
    private readonly ShortenedText shortened = new(text);
    private bool isHead;

    /// <summary>What is left of it.</summary>
    public string Text { get; private set; } = text.TrimEnd('\n') + "\n";

    /// <summary>Its size in the budget's unit.</summary>
    public int Size { get; private set; } = budget.Size(text.TrimEnd('\n') + "\n");

    /// <summary>Whether it can be made shorter.</summary>
    public bool CanShrink => !isHead;

    /// <summary>Makes it shorter by one step, and says by how much.</summary>
    public int Shrink()
    {
        var before = Size;
        isHead = !shortened.LeaveOutLast();
        Text = isHead ? budget.HeadOf(text) : shortened.With(budget.NoteOn(shortened.LeftOut));
        Size = budget.Size(Text);
        return before - Size;
    }
}
