namespace MlPipeline.Reporting.Comments;

/// <summary>Makes one text of several models' texts. One section is returned as it is.</summary>
public static class CommentGatherer
{
    /// <summary>One comment of at most 65,536 characters for all models; details are left out, from the longest section first, until it fits.</summary>
    public static string Gather(IReadOnlyList<CommentSection> sections) => throw new NotImplementedException(sections.ToString());

    /// <summary>One step summary of at most 1 MiB in UTF-8 for all models.</summary>
    public static string GatherSummary(IReadOnlyList<CommentSection> sections) => throw new NotImplementedException(sections.ToString());
}
