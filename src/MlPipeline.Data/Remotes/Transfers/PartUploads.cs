namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>Uploads the parts of a file a few at a time.</summary>
internal static class PartUploads
{
    private const int AtOnce = 4;

    /// <summary>What each part's upload gave, in the order of the parts.</summary>
    public static async Task<T[]> Run<T>(IReadOnlyList<UploadPart> parts, Func<UploadPart, Task<T>> upload, Attempts attempts)
    {
        var results = new T[parts.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = attempts.Cancellation };
        await Parallel.ForEachAsync(parts, options, async (part, _) =>
        {
            results[part.Number - 1] = await upload(part);
            attempts.Sent(part.Size);
        });
        return results;
    }
}
