using MlPipeline.Core.Runs;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Nuke.Stages;

/// <summary>A model's rendered report.</summary>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Verdict">What it says in a word.</param>
internal sealed record ModelReport(RunFolder Folder, ReportVerdict Verdict);
