namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A check run on the fake.</summary>
internal sealed record FakeCheckRun(long Id, string Name, string HeadSha, string Conclusion, string Title, string Summary);
