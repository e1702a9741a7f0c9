using MlPipeline.Serving.Hosting;
using MlPipeline.Serving.Http;
using MlPipeline.Serving.Measuring;

namespace MlPipeline.Serving.Tests.Hosting;

public sealed class Drains
{
    private readonly Readiness readiness = new();
    private readonly RequestCounters requests = new();

    [Fact]
    public async Task End_after_a_notice_when_nothing_is_in_flight()
    {
        var drain = new Drain(readiness, requests, TimeProvider.System).Run();
        Assert.True(readiness.IsDraining);
        await drain;
    }

    [Fact]
    public async Task Wait_for_what_is_in_flight()
    {
        requests.Begin();
        var drain = new Drain(readiness, requests, TimeProvider.System).Run();
        await Task.WhenAny(drain, Task.Delay(Drain.Notice * 2, TestContext.Current.CancellationToken));
        Assert.False(drain.IsCompleted);
        requests.End(Route.Predict, 200, TimeSpan.Zero);
        await drain;
    }
}
