using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Engines;
using MlPipeline.Deployment.Processes;

namespace MlPipeline.Deployment.Staging;

/// <summary>Finds the release that a record names, wherever it runs.</summary>
internal static class KeptReleases
{
    public static IKeptRelease Of(KeptDeployment record, TimeProvider clock) => record switch
    {
        { Process: { } process, Started: { } started } => new KeptProcess(new ProcessIdentity(process, started), clock),
        { Container: { } container, Engine: { } engine } => new KeptContainer(new Uri(engine), container),
        _ => throw new InvalidDataException("A kept deployment is a process or a container."),
    };
}
