namespace MlPipeline.Containers.Engines;

/// <summary>An image that an engine holds.</summary>
/// <param name="Id">The id that the engine knows it by: the digest of its configuration, or of its manifest where the engine keeps images as containerd does.</param>
/// <param name="Sent">Whether it had to be sent.</param>
public sealed record LoadedImage(string Id, bool Sent);
