using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Comments;

/// <summary>A model's part of a text that gathers several.</summary>
/// <param name="Model">The model's name, by which the parts are ordered.</param>
/// <param name="Verdict">The model's verdict.</param>
/// <param name="Text">What <c>ReportRenderer</c> rendered for it.</param>
public sealed record CommentSection(string Model, ReportVerdict Verdict, string Text);
