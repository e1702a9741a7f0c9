using MlPipeline.Core.Files;
using MlPipeline.Nuke.Stages;
using MlPipeline.Reporting.Comments;

namespace MlPipeline.Nuke.Sessions;

/// <summary>Makes one comment, and one step summary, of all models' reports.</summary>
internal static class GatheredReports
{
    public static void Write(PipelineOptions options, IReadOnlyList<ModelReport> reports)
    {
        if (reports.Count == 0)
            return;
        WriteChanged(Path.Combine(options.Root, "output", "comment.md"), CommentGatherer.Gather(Sections(reports, report => report.Folder.Comment)));
        if (options.StepSummaryFile is { } summary)
            File.AppendAllText(summary, CommentGatherer.GatherSummary(Sections(reports, report => report.Folder.Summary)));
    }

    private static List<CommentSection> Sections(IReadOnlyList<ModelReport> reports, Func<ModelReport, string> fileOf) =>
        [.. reports.Select(report => new CommentSection(report.Folder.Model.Name, report.Verdict, File.ReadAllText(fileOf(report))))];

    private static void WriteChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            AtomicFile.WriteText(path, text);
    }
}
