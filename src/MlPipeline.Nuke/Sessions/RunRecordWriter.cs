using System.Runtime.InteropServices;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Runs;

namespace MlPipeline.Nuke.Sessions;

/// <summary>Writes the volatile facts; they are a convenience, and a full disk must not hide the failure that they tell of.</summary>
internal static class RunRecordWriter
{
    public static void TryWrite(RunFolder folder, SessionHost host, DateTimeOffset started, IReadOnlyList<StageRecord> stages)
    {
        var record = new RunRecord
        {
            Engine = host.Engine,
            Machine = Environment.MachineName,
            OperatingSystem = RuntimeInformation.OSDescription,
            Processors = Environment.ProcessorCount,
            Started = started,
            Stages = stages,
        };
        try
        {
            AtomicFile.WriteBytes(folder.RunRecord, CanonicalJson.Serialize(record, ManifestJson.Canonical.RunRecord));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            host.Log($"{folder.Relative(folder.RunRecord)} was not written: {fault.Message}");
        }
    }
}
