using MlPipeline.Core.Runs;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Nuke.Stages;

/// <summary>A model's report as it lies in its run.</summary>
/// <param name="Folder">The run.</param>
/// <param name="Verdict">What it says in a word.</param>
internal sealed record RenderedReport(RunFolder Folder, ReportVerdict Verdict)
{
    /// <summary>The model's name.</summary>
    public string Model => Folder.Model.Name;
}
