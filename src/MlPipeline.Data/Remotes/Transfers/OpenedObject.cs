namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>An object's bytes as a request brings them.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="Answer">What must be disposed with them.</param>
internal sealed record OpenedObject(Stream Body, IDisposable Answer) : IDisposable
{
    /// <summary>Which byte of the object comes first.</summary>
    public long Offset { get; init; }

    /// <summary>The size of the whole object, if the store says it.</summary>
    public long? Total { get; init; }

    /// <summary>What changes when the object does, if the store says it.</summary>
    public string? Version { get; init; }

    public void Dispose()
    {
        Body.Dispose();
        Answer.Dispose();
    }
}
