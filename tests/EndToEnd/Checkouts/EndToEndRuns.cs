[assembly: AssemblyFixture(typeof(MlPipeline.EndToEnd.Tests.Checkouts.FinishedPipeline))]

namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>Classes that run one after the other, in one place: each start of the build wants every core.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEndRuns
{
    public const string Name = "end to end";
}
