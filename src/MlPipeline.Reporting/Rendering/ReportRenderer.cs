using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Reporting.Comments;
using MlPipeline.Reporting.Contents;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MlPipeline.Reporting.Rendering;

/// <summary>Renders a report by the Scriban templates of a folder.</summary>
/// <param name="templatesFolder">Holds <c>comment.md.scriban</c>, <c>summary.md.scriban</c>, <c>report.html.scriban</c> and what they include.</param>
public sealed class ReportRenderer(string templatesFolder)
{
    private static readonly int[] TextLimits = [400, 160, 50];

    /// <summary>Every template of the folder and of those below it, in ordinal order: what an output depends on besides the report.</summary>
    public IReadOnlyList<string> TemplateFiles => Directory.Exists(templatesFolder)
        ? [.. Directory.EnumerateFiles(templatesFolder, "*.scriban", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The pull-request comment: GitHub Markdown of at most 65,536 characters.</summary>
    /// <exception cref="UserException">A template is missing or wrong.</exception>
    public string RenderComment(ReportModel report) => Render("comment.md.scriban", report, MarkdownBudget.Comment);

    /// <summary>The step summary: GitHub Markdown of at most 1 MiB in UTF-8.</summary>
    /// <exception cref="UserException">A template is missing or wrong.</exception>
    public string RenderSummary(ReportModel report) => Render("summary.md.scriban", report, MarkdownBudget.Summary);

    /// <summary>The report as one HTML page of at most 2 MB in UTF-8, which loads nothing and runs nothing; long lists are cut, and say so.</summary>
    /// <exception cref="UserException">A template is missing or wrong.</exception>
    public string RenderPage(ReportModel report)
    {
        var folder = new TemplateFolder(templatesFolder);
        var template = folder.Parse("report.html.scriban");
        var page = "";
        foreach (var limits in PageLimits.Steps)
        {
            page = Render(template, PageContext(folder, limits), report);
            if (Encoding.UTF8.GetByteCount(page) <= PageLimits.MostBytes)
                break;
        }
        return page;
    }

    private static EscapingContext PageContext(TemplateFolder folder, PageLimits limits)
    {
        var functions = TemplateFunctions.Create(Escaping.Html, limits.Characters);
        PageFunctions.AddTo(functions);
        functions.SetValue("row_limit", limits.Rows, true);
        functions.SetValue("group_limit", limits.Groups, true);
        functions.SetValue("section_limit", PageLimits.Sections, true);
        return new(functions, folder, Escaping.Html, limits.Characters, PageLimits.LoopSteps);
    }

    private string Render(string name, ReportModel report, MarkdownBudget budget)
    {
        var folder = new TemplateFolder(templatesFolder);
        var template = folder.Parse(name);
        var text = "";
        foreach (var limit in TextLimits)
        {
            text = Render(template, new EscapingContext(TemplateFunctions.Create(Escaping.Markdown, limit), folder, Escaping.Markdown, limit), report);
            if (budget.TryFit(text, out var fitted))
                return fitted;
        }
        return budget.HeadOf(text);
    }

    private static string Render(Scriban.Template template, EscapingContext context, ReportModel report)
    {
        var model = new ScriptObject();
        model.Import(report);
        context.PushGlobal(model);
        try
        {
            return template.Render(context).Trim('\n') + "\n";
        }
        catch (ScriptRuntimeException fault)
        {
            throw TemplateFault.Of(fault, template.SourceFilePath!);
        }
    }
}
