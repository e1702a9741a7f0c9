using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What a bundle shows.</summary>
/// <param name="Comment">GitHub Markdown of at most 65,536 characters, whatever the bundle holds.</param>
/// <param name="Lines">The same for a terminal, a line each.</param>
/// <param name="Verdict">The worst of the models' verdicts, and never better than not evaluated where one is missing.</param>
public sealed record RenderedBundle(string Comment, IReadOnlyList<string> Lines, ReportVerdict Verdict);
