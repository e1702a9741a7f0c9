namespace MlPipeline.Core.Manifests;

/// <summary>A deployment that runs on after its build: enough to find it again and to end it, and nothing else by mistake.</summary>
public sealed record KeptDeployment
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>What runs, and where it answers.</summary>
    public required DeploymentRecord Deployment { get; init; }

    /// <summary>The name of its own folder beside this record, with its key and its log.</summary>
    public required string Folder { get; init; }

    /// <summary>The process; null in an engine.</summary>
    public int? Process { get; init; }

    /// <summary>When the process began, as its system tells it: a later process with the same number began at another time.</summary>
    public string? Started { get; init; }

    /// <summary>The container; null for a process.</summary>
    public string? Container { get; init; }

    /// <summary>The engine that the container is in.</summary>
    public string? Engine { get; init; }

    /// <summary>The deployment that this one is about to replace; null once that one has ended.</summary>
    public KeptDeployment? Former { get; init; }
}
