namespace MlPipeline.Data.Content;

/// <summary>How far a writer has come, for readers who trail it.</summary>
internal sealed class Trail
{
    private readonly object gate = new();
    private long written;
    private bool ended;

    public void Advance(long to)
    {
        lock (gate)
        {
            written = to;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Nothing more will be written, whether all went well or not.</summary>
    public void End()
    {
        lock (gate)
        {
            ended = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits until a block from the offset on is written, or the end; gives how many bytes of it there are.</summary>
    public int WaitFor(long offset)
    {
        lock (gate)
        {
            while (!ended && written - offset < ContentBlock.Size)
                Monitor.Wait(gate);
            return (int)Math.Min(written - offset, ContentBlock.Size);
        }
    }
}
