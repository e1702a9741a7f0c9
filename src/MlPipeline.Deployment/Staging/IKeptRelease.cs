namespace MlPipeline.Deployment.Staging;

/// <summary>A release that an earlier build left running.</summary>
internal interface IKeptRelease
{
    /// <summary>Whether it runs still.</summary>
    bool IsRunning(CancellationToken cancellation);

    /// <summary>Lets it finish its requests, and ends it; nothing when it is gone.</summary>
    void End(TimeSpan drainLimit, CancellationToken cancellation);
}
