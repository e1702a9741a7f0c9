using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Staging;

/// <summary>A release that answers, and that ends with us until it is kept.</summary>
internal interface IStagedRelease : IDisposable
{
    /// <summary>Where it answers.</summary>
    string Address { get; }

    /// <summary>Adds to a record what finds this release again.</summary>
    KeptDeployment Identify(KeptDeployment record);

    /// <summary>Lets it run on without us.</summary>
    void Keep();

    /// <summary>Lets it finish its requests, and ends it.</summary>
    void End(TimeSpan drainLimit);
}
