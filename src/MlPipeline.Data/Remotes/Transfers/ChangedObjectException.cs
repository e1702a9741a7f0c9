namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>An object became another one while it was read.</summary>
internal sealed class ChangedObjectException(string how) : IOException($"The object changed while it was read: {how}");
