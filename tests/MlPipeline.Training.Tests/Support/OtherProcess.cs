using System.Diagnostics;
using System.Globalization;

namespace MlPipeline.Training.Tests.Support;

/// <summary>Processes that are not our children, by id.</summary>
internal static class OtherProcess
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The id on a line <c>pid 123</c>, or null.</summary>
    public static int? IdOn(string line) =>
        line.StartsWith("pid ", StringComparison.Ordinal) ? int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture) : null;

    /// <summary>Returns when the process has ended; the system tells strangers of no event. A test's own time limit is the only limit.</summary>
    public static async Task HasEnded(int id, CancellationToken cancellation)
    {
        while (IsAlive(id))
            await Task.Delay(Pause, cancellation);
    }

    private static bool IsAlive(int id) => OperatingSystem.IsLinux() ? IsAliveOnLinux(id) : Process.GetProcesses().Any(process => process.Id == id);

    // A process whose new parent has not asked for its exit code yet is a zombie: it has ended.
    private static bool IsAliveOnLinux(int id)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            return state[state.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
