using System.Globalization;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>Speaks to a person who calls the executable by hand: the answer on standard output, all else on standard error.</summary>
internal sealed class SpokenWords(Stream output) : IWorkerWords
{
    public void Progress(string phase, int? rows) =>
        Console.Error.WriteLine(rows is { } count ? $"{phase} {count.ToString("N0", CultureInfo.InvariantCulture)} rows" : phase);

    // A person sees the phases, and that the prompt is not back yet.
    public void Step(WorkerStep step)
    {
    }

    public void Usage(WorkerUsage usage) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{usage.Milliseconds / 1000.0:0.0} s, {usage.PeakBytes / 1e6:N0} MB"));

    public void Fault(UserFault fault) => Console.Error.WriteLine(fault.ToString());

    public void Description(ReadOnlySpan<byte> json) => output.Write(json);
}
