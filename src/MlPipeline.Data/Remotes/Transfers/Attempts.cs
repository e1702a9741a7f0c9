using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>Makes requests, watches each for silence, and repeats those that may go well later.</summary>
/// <param name="judge">What a request's exception means.</param>
/// <param name="context">Clock, chance and limits.</param>
/// <param name="cancellation">The caller's.</param>
internal sealed class Attempts(Func<Exception, StoreFailure> judge, RemoteContext context, CancellationToken cancellation)
{
    public TransferLimits Limits => context.Limits;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Told of bytes of an upload that have surely gone, from several threads.</summary>
    public Action<long> Sent { get; init; } = _ => { };

    /// <summary>Makes a request until it goes well.</summary>
    /// <param name="address">What it is about, for messages.</param>
    /// <param name="request">The request; it tells the timeout whenever something moved.</param>
    /// <param name="silence">How long nothing may move, if other than <see cref="TransferLimits.Idle"/>.</param>
    /// <exception cref="UserException">The last try failed by what its user can mend.</exception>
    /// <exception cref="IOException">The last try failed otherwise.</exception>
    public async Task<T> Run<T>(string address, Func<IdleTimeout, Task<T>> request, TimeSpan? silence = null)
    {
        for (var tries = 1; ; tries++)
        {
            using var idle = new IdleTimeout(silence ?? Limits.Idle, context.Clock, cancellation);
            idle.Rearm();
            try
            {
                return await request(idle);
            }
            catch (Exception fault) when (fault is not UserException)
            {
                cancellation.ThrowIfCancellationRequested();
                await Recover(address, fault, idle, tries);
            }
        }
    }

    public Task Run(string address, Func<IdleTimeout, Task> request) => Run(address, async idle =>
    {
        await request(idle);
        return true;
    });

    public IdleTimeout Watch() => new(Limits.Idle, context.Clock, cancellation);

    /// <summary>Waits until the next try, or throws when there is none.</summary>
    public async Task Recover(string address, Exception fault, IdleTimeout idle, int tries)
    {
        var failure = idle.IsOver ? new StoreFailure(idle.Text) { IsTransient = true } : judge(fault);
        if (failure.RetryAfter > Limits.LongestRetryAfter)
            failure = new StoreFailure(FormattableString.Invariant($"{failure.Text} and asks to wait for {failure.RetryAfter.Value.TotalSeconds:0} s"));
        if (!failure.IsTransient || tries >= Limits.Tries)
            throw failure.At(address, tries, fault);
        var delay = Limits.DelayAfter(tries, context.Random());
        await Task.Delay(failure.RetryAfter > delay ? failure.RetryAfter.Value : delay, context.Clock, cancellation);
    }
}
