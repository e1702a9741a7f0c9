namespace MlPipeline.Deployment.Staging;

/// <summary>Where a release can be staged: as a process, or in a container engine.</summary>
public interface IStagingHost
{
    /// <summary>The host's name as records tell it: <c>process</c> or <c>docker</c>.</summary>
    string Name { get; }

    /// <summary>Starts the release and waits until it is ready; what does not become ready is gone when this throws.</summary>
    /// <exception cref="Core.Errors.UserException">The release is refused; the fault holds the last that it said.</exception>
    internal IStagedRelease Start(StartRequest request, CancellationToken cancellation);
}
