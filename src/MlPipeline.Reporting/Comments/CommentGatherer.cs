using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Comments;

/// <summary>Makes one text of several models' texts, the failed ones first. One section is returned as it is.</summary>
public static class CommentGatherer
{
    private const string Rule = "\n---\n\n";

    private static readonly ReportVerdict[] WorstFirst =
        [ReportVerdict.Failed, ReportVerdict.Inconclusive, ReportVerdict.NotEvaluated, ReportVerdict.Passed];

    /// <summary>One comment of at most 65,536 characters for all models; details are left out, those of the longest section first, until it fits.</summary>
    public static string Gather(IReadOnlyList<CommentSection> sections) => Gather(sections, MarkdownBudget.Comment);

    /// <summary>One step summary of at most 1 MiB in UTF-8 for all models.</summary>
    public static string GatherSummary(IReadOnlyList<CommentSection> sections) => Gather(sections, MarkdownBudget.Summary);

    internal static string Gather(IReadOnlyList<CommentSection> sections, MarkdownBudget budget)
    {
        CommentSection[] ordered =
        [
            .. sections.OrderBy(section => Array.IndexOf(WorstFirst, section.Verdict)).ThenBy(section => section.Model, StringComparer.Ordinal),
        ];
        if (ordered is [var only] && budget.Size(only.Text) <= budget.Limit)
            return only.Text;
        var head = ordered.Length > 1 ? HeadOf(ordered) : "";
        var parts = ordered.Select(section => new GatheredSection(section.Text, budget)).ToArray();
        var total = budget.Size(head) + parts.Sum(part => part.Size + budget.Size(Rule));
        while (total > budget.Limit && parts.MaxBy(part => part.CanShrink ? part.Size : -1) is { CanShrink: true } longest)
            total -= longest.Shrink();
        return head + string.Join(Rule, Whole(parts, budget.Limit - budget.Size(head), budget));
    }

    private static string HeadOf(CommentSection[] sections)
    {
        var counts = WorstFirst
            .Select(verdict => (Verdict: verdict, Count: sections.Count(section => section.Verdict == verdict)))
            .Where(counted => counted.Count > 0)
            .Select(counted => $"{Words.Icon(counted.Verdict)} {Format.Count(counted.Count)} {Words.Of(counted.Verdict)}");
        return $"# {string.Join(" · ", counts)} of {Format.Count(sections.Length)} models\n\n";
    }

    private static IEnumerable<string> Whole(GatheredSection[] parts, int room, MarkdownBudget budget)
    {
        const int RoomForNote = 80;
        for (var index = 0; index < parts.Length; index++)
        {
            var size = parts[index].Size + budget.Size(Rule);
            if (size + RoomForNote > room && (size > room || index < parts.Length - 1))
            {
                yield return $"_{Format.Count(parts.Length - index)} more models are left out: there is no room for them._\n";
                yield break;
            }
            room -= size;
            yield return parts[index].Text;
        }
    }
}
