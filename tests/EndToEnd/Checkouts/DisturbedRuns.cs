namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>Another checkout, for classes that kill, interrupt and starve the build; they run beside the others, for they mostly wait.</summary>
[CollectionDefinition(Name)]
public sealed class DisturbedRuns : ICollectionFixture<FinishedPipeline>
{
    public const string Name = "disturbed";
}
