using MlPipeline.Core.Errors;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Rendering;

/// <summary>Renders a report by the Scriban templates of a folder.</summary>
/// <param name="templatesFolder">Holds <c>comment.md.scriban</c>, <c>summary.md.scriban</c> and what they include.</param>
public sealed class ReportRenderer(string templatesFolder)
{
    /// <summary>The pull-request comment: GitHub Markdown of at most 65,536 characters.</summary>
    /// <exception cref="UserException">A template is missing or wrong.</exception>
    public string RenderComment(ReportModel report) => throw new NotImplementedException(templatesFolder + report);

    /// <summary>The step summary: GitHub Markdown of at most 1 MiB in UTF-8.</summary>
    /// <exception cref="UserException">A template is missing or wrong.</exception>
    public string RenderSummary(ReportModel report) => throw new NotImplementedException(templatesFolder + report);
}
