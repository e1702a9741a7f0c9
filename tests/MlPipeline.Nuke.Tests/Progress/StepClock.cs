namespace MlPipeline.Nuke.Tests.Progress;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class StepClock : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void Step(TimeSpan time) => ticks += time.Ticks;
}
