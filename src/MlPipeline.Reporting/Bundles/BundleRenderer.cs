using MlPipeline.Reporting.Comments;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Terminal;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Bundles;

/// <summary>Judges a bundle by the default branch's gates and renders it by the default branch's templates.</summary>
/// <param name="templatesFolder">The folder of the templates.</param>
public sealed class BundleRenderer(string templatesFolder)
{
    /// <summary>The first sentence of every report of a fork's run.</summary>
    internal const string ForkComputed = "A fork's code computed this report: its numbers are the fork's word.";

    private const int LongestNote = 300;
    private const int MostNotes = 20;

    private static readonly ReportVerdict[] WorstFirst =
        [ReportVerdict.Failed, ReportVerdict.Inconclusive, ReportVerdict.NotEvaluated, ReportVerdict.Passed];

    /// <summary>The bundle as a comment and as lines, with a first line that says who computed it and how it was judged.</summary>
    public RenderedBundle Render(ReportBundle bundle, BundleTerms terms)
    {
        var judged = bundle.Models.Select(model => BundleJudge.Judge(model, terms.Gates.GetValueOrDefault(model.Project))).ToArray();
        var reports = judged.Select(model => ReportModel.From(model.Input)).ToArray();
        var missing = terms.Gates.Keys.Except(bundle.Models.Select(model => model.Project)).Order(StringComparer.Ordinal).ToArray();
        var notes = Shortened([.. missing.Select(NoteOnMissing), .. bundle.Models.SelectMany((model, index) => NotesOn(model, judged[index]))]);
        var head = HeadOf(terms.FromFork, notes);
        return new(
            head + Sections(reports, head.Length),
            [PreambleOf(terms.FromFork), .. notes.Select(note => "  " + PlainText.Line(note, LongestNote)), .. reports.SelectMany(ConsoleReport.Lines)],
            WorstOf([.. reports.Select(report => report.Verdict), .. missing.Select(_ => ReportVerdict.NotEvaluated)]));
    }

    private string Sections(IReadOnlyList<ReportModel> reports, int taken)
    {
        var renderer = new ReportRenderer(templatesFolder);
        var budget = MarkdownBudget.Comment with { Limit = MarkdownBudget.Comment.Limit - taken };
        return CommentGatherer.Gather([.. reports.Select(report => new CommentSection(report.Model.ToString(), report.Verdict, renderer.RenderComment(report)))], budget);
    }

    private static string PreambleOf(bool fromFork) => fromFork
        ? $"{ForkComputed} The verdicts were recomputed from them with the default branch's gates."
        : "The verdicts were recomputed from the reported numbers with the default branch's gates.";

    private static string HeadOf(bool fromFork, IReadOnlyList<string> notes) =>
        $"> {PreambleOf(fromFork)}\n{string.Concat(notes.Select(note => $"> - {MarkdownText.Inline(note, LongestNote)}\n"))}\n";

    private static IEnumerable<string> NotesOn(BundledModel model, JudgedModel judged) =>
    [
        .. IsPlainName(model) ? Array.Empty<string>() : [$"The model of the project {model.Project} calls itself {model.Model}."],
        .. judged.Notes.Select(note => $"{model.Model}: {note}"),
    ];

    private static string NoteOnMissing(string project) => $"The report holds nothing of {project}, for which the default branch has gates: not evaluated.";

    private static bool IsPlainName(BundledModel model) => string.Equals(Letters(model.Model), Letters(model.Project), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));

    private static IReadOnlyList<string> Shortened(IReadOnlyList<string> notes) =>
        notes.Count <= MostNotes ? notes : [.. notes.Take(MostNotes - 1), $"{Format.Count(notes.Count - MostNotes + 1)} more differences from the default branch are not shown."];

    private static ReportVerdict WorstOf(IReadOnlyList<ReportVerdict> verdicts) => WorstFirst.First(verdicts.Contains);
}
