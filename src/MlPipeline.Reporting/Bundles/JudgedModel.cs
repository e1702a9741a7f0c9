using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Reporting.Bundles;

/// <summary>A model's report with verdicts that were recomputed.</summary>
/// <param name="Input">What the report is made of, its gates and verdicts being the default branch's.</param>
/// <param name="Notes">What a reviewer should know of the request's own gates, a sentence each.</param>
internal sealed record JudgedModel(ReportInput Input, IReadOnlyList<string> Notes);
