using System.Diagnostics;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>What this process took from the machine.</summary>
internal static class OwnUsage
{
    /// <summary>Since it began.</summary>
    public static WorkerUsage Now()
    {
        using var own = Process.GetCurrentProcess();
        return new WorkerUsage(own.PeakWorkingSet64, (long)(DateTime.Now - own.StartTime).TotalMilliseconds);
    }
}
