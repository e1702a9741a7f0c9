using System.Text;
using Docker.DotNet;
using MlPipeline.Core.Processes;

namespace MlPipeline.Deployment.Engines;

/// <summary>Holds a container's standard input, and keeps the last that it says: a container that removes itself leaves no log.</summary>
internal sealed class ContainerInput : IDisposable
{
    private const int MaximumKept = 1 << 16;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly MultiplexedStream stream;
    private readonly CancellationTokenSource end = new();
    private readonly MemoryStream kept = new();
    private readonly Task reading;

    public ContainerInput(MultiplexedStream stream)
    {
        this.stream = stream;
        reading = Task.Run(ReadAsync);
    }

    public void Write(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        stream.WriteAsync(bytes, 0, bytes.Length, end.Token).GetAwaiter().GetResult();
    }

    /// <summary>The last lines of a container that has ended or will be ended, harmless to repeat.</summary>
    public string Tail()
    {
        reading.Wait(Rest);
        lock (kept)
        {
            var lines = Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return string.Join('\n', lines.TakeLast(ChildResult.MaximumTail).Select(ChildText.Plain));
        }
    }

    public void Dispose()
    {
        end.Cancel();
        stream.Dispose();
        reading.ContinueWith(_ => end.Dispose(), TaskScheduler.Default);
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 12];
        try
        {
            while (await stream.ReadOutputAsync(buffer, 0, buffer.Length, end.Token).ConfigureAwait(false) is { EOF: false } read)
                Keep(buffer.AsSpan(0, read.Count));
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is over.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (kept)
        {
            // Twice the limit at most, then the older half goes.
            if (kept.Length > MaximumKept)
            {
                var newer = kept.ToArray()[^(MaximumKept / 2)..];
                kept.SetLength(0);
                kept.Write(newer);
            }

            kept.Write(bytes);
        }
    }
}
