namespace MlPipeline.Data.Progress;

/// <summary>Adds up what several threads transfer, and tells it.</summary>
/// <param name="report">Told after each file and each block, one call at a time.</param>
internal sealed class TransferMeter(Action<TransferProgress> report)
{
    private readonly Lock gate = new();
    private TransferProgress progress = new(0, 0, 0, 0);

    /// <summary>More is to be done than was known.</summary>
    public void Expect(int files, long bytes) => Change(now => now with { TotalFiles = now.TotalFiles + files, TotalBytes = now.TotalBytes + bytes });

    /// <summary>Bytes went over.</summary>
    public void AddBytes(long bytes) => Change(now => now with { Bytes = now.Bytes + bytes });

    /// <summary>A file is done.</summary>
    public void AddFile() => Change(now => now with { Files = now.Files + 1 });

    private void Change(Func<TransferProgress, TransferProgress> change)
    {
        lock (gate)
            report(progress = change(progress));
    }
}
