namespace MlPipeline.Data.Remotes;

/// <summary>An object that a remote holds.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its bytes.</param>
internal sealed record RemoteObject(string Key, long Size);
