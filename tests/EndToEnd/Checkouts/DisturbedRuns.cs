namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>Classes that kill, interrupt and starve the build; they run beside the others, in places of their own, for they mostly wait.</summary>
[CollectionDefinition(Name)]
public sealed class DisturbedRuns
{
    public const string Name = "disturbed";
}
