using System.Globalization;
using MlPipeline.Core.Runs;

namespace MlPipeline.Core.Tests.Runs;

public sealed class A_run_lock : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Is_held_by_one_and_had_by_the_next_when_let_go_of()
    {
        for (var turn = 0; turn < 3; turn++)
            Acquire(_ => Assert.Fail("nobody holds it")).Dispose();
    }

    [Fact]
    public async Task Lets_the_second_wait_and_tells_it_who_holds_it()
    {
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = Acquire(_ => { });
        var second = Task.Run(() => Acquire(holder => told.TrySetResult(holder)));

        Assert.Equal("process " + Environment.ProcessId.ToString(CultureInfo.InvariantCulture), await told.Task);
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public void Is_not_waited_for_after_cancellation()
    {
        using var stop = new CancellationTokenSource();
        using var held = Acquire(_ => { });

        Assert.Throws<OperationCanceledException>(() => RunLock.Acquire(folder.At("output/.lock"), _ => stop.Cancel(), stop.Token));
    }

    public void Dispose() => folder.Dispose();

    private RunLock Acquire(Action<string> waiting) => RunLock.Acquire(folder.At("output/.lock"), waiting, TestContext.Current.CancellationToken);
}
