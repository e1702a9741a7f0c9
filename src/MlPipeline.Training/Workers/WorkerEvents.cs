using System.Text.Json;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>Writes and reads the worker's event lines.</summary>
internal sealed class WorkerEvents(TextWriter output)
{
    private const string Mark = "\u0001event ";

    public void Progress(string phase, int? rows) => Write(new WorkerEvent(phase, rows, null));

    public void Fault(UserFault fault) => Write(new WorkerEvent(null, null, fault));

    /// <summary>The event on a line, or null when the line is ordinary output.</summary>
    public static WorkerEvent? Parse(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal))
            return null;
        try
        {
            return JsonSerializer.Deserialize(line.AsSpan(Mark.Length), WorkerJson.Default.WorkerEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(WorkerEvent happened)
    {
        output.WriteLine(Mark + JsonSerializer.Serialize(happened, WorkerJson.Default.WorkerEvent));
        output.Flush();
    }
}
