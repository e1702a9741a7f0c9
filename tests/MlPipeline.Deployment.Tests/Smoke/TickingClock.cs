namespace MlPipeline.Deployment.Tests.Smoke;

/// <summary>A clock on which a millisecond passes whenever somebody looks.</summary>
internal sealed class TickingClock : TimeProvider
{
    private long milliseconds;

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => milliseconds++;
}
