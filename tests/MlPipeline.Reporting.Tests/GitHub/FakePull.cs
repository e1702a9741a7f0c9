namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A pull request on the fake.</summary>
internal sealed record FakePull(int Number, string HeadOwner, string HeadBranch, string HeadSha)
{
    public string State { get; init; } = "open";

    public bool Locked { get; init; }
}
