using Docker.DotNet.Models;

namespace MlPipeline.Deployment.Engines;

/// <summary>Removes the containers of a checkout's model that killed builds left.</summary>
internal static class ContainerSweep
{
    // A running held container belongs to a build that lives; it ends itself with it.
    private static readonly string[] Over = ["created", "exited", "dead"];

    public static void Run(Uri endpoint, ContainerLabels labels, IReadOnlyList<string> known, CancellationToken cancellation)
    {
        using var engine = Engine.Connect(endpoint, cancellation);
        Run(engine, labels, known, cancellation);
    }

    public static void Run(Engine engine, ContainerLabels labels, IReadOnlyList<string> known, CancellationToken cancellation)
    {
        var ours = engine.Ask(client => client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = labels.Filter }, cancellation));
        foreach (var container in ours.Where(container => IsLeft(container, known)))
            Remove(engine, container.ID, cancellation);
    }

    public static void Remove(Engine engine, string container, CancellationToken cancellation) => engine.DoIfThere(client =>
        client.Containers.RemoveContainerAsync(container, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, cancellation));

    private static bool IsLeft(ContainerListResponse container, IReadOnlyList<string> known) =>
        container.Labels.TryGetValue(ContainerLabels.Lifetime, out var lifetime) && lifetime == ContainerLabels.Kept
            ? !known.Contains(container.ID, StringComparer.Ordinal)
            : Over.Contains(container.State, StringComparer.Ordinal);
}
