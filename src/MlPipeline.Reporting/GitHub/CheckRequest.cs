using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.GitHub;

/// <summary>A check run on the pull request's head. For a fork it is neutral, whatever the verdict.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Verdict">The verdict: passed succeeds, failed fails, all else is neutral.</param>
/// <param name="Summary">GitHub Markdown; cut to 65,535 characters.</param>
public sealed record CheckRequest(string Name, ReportVerdict Verdict, string Summary);
