namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>One checkout for these classes, which run one after the other: each start of the build wants every core.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEndRuns : ICollectionFixture<FinishedPipeline>
{
    public const string Name = "end to end";
}
