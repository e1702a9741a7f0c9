using System.Text;
using System.Text.Json;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>Writes and reads the worker's event lines. They are ASCII, so no console's code page changes them.</summary>
internal sealed class WorkerEvents(TextWriter output) : IWorkerWords
{
    private const string Mark = "\u0001event ";

    public void Progress(string phase, int? rows) => Write(new WorkerEvent { Phase = phase, Rows = rows });

    public void Step(WorkerStep step) => Write(new WorkerEvent { Step = step });

    public void Usage(WorkerUsage usage) => Write(new WorkerEvent { Usage = usage });

    public void Fault(UserFault fault) => Write(new WorkerEvent { Fault = fault });

    public void Description(ReadOnlySpan<byte> json) => Write(new WorkerEvent { Description = Encoding.UTF8.GetString(json) });

    /// <summary>The event on a line, or null; <paramref name="ordinary"/> is what stands before it, or the whole line.</summary>
    public static WorkerEvent? Parse(string line, out string ordinary)
    {
        ordinary = line;
        var start = line.IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0)
            return null;
        try
        {
            var happened = JsonSerializer.Deserialize(line.AsSpan(start + Mark.Length), WorkerJson.Default.WorkerEvent);
            ordinary = line[..start];
            return happened;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Steps are told from a thread of their own.
    private void Write(WorkerEvent happened)
    {
        lock (output)
        {
            output.WriteLine(Mark + JsonSerializer.Serialize(happened, WorkerJson.Default.WorkerEvent));
            output.Flush();
        }
    }
}
