namespace MlPipeline.Deployment.Staging;

/// <summary>A start to be.</summary>
/// <param name="Deploy">The deployment that it is for.</param>
/// <param name="Slot">Its files.</param>
/// <param name="KeyLines">What the service reads on its standard input: digests of keys, and an empty line.</param>
/// <param name="KnownContainers">Kept containers that a record names; others of this checkout and model were left by killed builds.</param>
internal sealed record StartRequest(DeployRequest Deploy, DeploymentSlot Slot, string KeyLines, IReadOnlyList<string> KnownContainers)
{
    /// <summary>The options that every staged service is called with, beyond where its model is and where it listens.</summary>
    public IReadOnlyList<string> Options =>
    [
        "--keys", "-",
        "--body-limit", Deploy.Limits.BodyBytes.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "--row-limit", Deploy.Limits.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];
}
