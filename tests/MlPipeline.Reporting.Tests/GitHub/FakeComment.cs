namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A comment on the fake.</summary>
internal sealed record FakeComment(long Id, int Pull, string Author, string Body);
