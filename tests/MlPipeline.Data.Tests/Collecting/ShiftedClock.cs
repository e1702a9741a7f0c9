namespace MlPipeline.Data.Tests.Collecting;

/// <summary>The system's clock, but ahead of it.</summary>
internal sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
