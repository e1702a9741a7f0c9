using MlPipeline.Core.Runs;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Nuke.Stages;

/// <summary>A model's report as it lies in its run.</summary>
/// <param name="Folder">The run.</param>
/// <param name="Input">What it was made of.</param>
/// <param name="Verdict">What it says in a word.</param>
internal sealed record RenderedReport(RunFolder Folder, ReportInput Input, ReportVerdict Verdict)
{
    /// <summary>The model's name.</summary>
    public string Model => Folder.Model.Name;
}
