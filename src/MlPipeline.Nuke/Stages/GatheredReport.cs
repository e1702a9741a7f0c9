using MlPipeline.Core.Files;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Comments;

namespace MlPipeline.Nuke.Stages;

/// <summary>Puts all models' texts where they are shown, one comment and one step summary, and what they were made of where another job reads it.</summary>
internal static class GatheredReport
{
    /// <summary>Deletes what an earlier run gathered, so that nobody takes it for this one's.</summary>
    public static void Forget(string outputFolder)
    {
        foreach (var file in new[] { Comment(outputFolder), Bundle(outputFolder) }.Where(File.Exists))
            File.Delete(file);
    }

    /// <summary>Writes <c>comment.md</c> and <c>report-bundle.json</c> into the folder of all runs, and adds to the step summary where a host shows one.</summary>
    public static void Write(string outputFolder, string? stepSummaryFile, IReadOnlyList<RenderedReport> reports)
    {
        if (reports.Count == 0)
            return;
        AtomicFile.WriteText(Comment(outputFolder), CommentGatherer.Gather(Sections(reports, report => report.Folder.Comment)));
        ReportBundleWriter.Write(
            Bundle(outputFolder),
            new ReportBundle([.. reports.Select(report => BundledModel.Of(report.Input, report.Folder.Model.Name))]));
        if (stepSummaryFile is not null)
            File.AppendAllText(stepSummaryFile, CommentGatherer.GatherSummary(Sections(reports, report => report.Folder.Summary)));
    }

    private static string Comment(string outputFolder) => Path.Combine(outputFolder, "comment.md");

    private static string Bundle(string outputFolder) => Path.Combine(outputFolder, ReportBundle.FileName);

    private static CommentSection[] Sections(IReadOnlyList<RenderedReport> reports, Func<RenderedReport, string> file) =>
        [.. reports.Select(report => new CommentSection(report.Model, report.Verdict, File.ReadAllText(file(report))))];
}
