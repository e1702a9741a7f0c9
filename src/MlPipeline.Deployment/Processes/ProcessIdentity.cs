using System.Diagnostics;
using System.Globalization;

namespace MlPipeline.Deployment.Processes;

/// <summary>A process that can be told from a later one with the same number.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Started">When it began, as its system tells it: on Linux the boot and the clock ticks since.</param>
internal sealed record ProcessIdentity(int Id, string Started)
{
    private const string Boot = "/proc/sys/kernel/random/boot_id";

    // Counted behind the name in parentheses, which may hold anything: the state is field 3, the start field 22.
    private const int State = 0;
    private const int StartTicks = 19;

    public static ProcessIdentity Current => Of(Environment.ProcessId)!;

    public bool IsRunning => Of(Id) == this;

    /// <summary>The process that has the number now; null when there is none, or it has ended and its parent has not taken note yet.</summary>
    public static ProcessIdentity? Of(int id) => OperatingSystem.IsLinux() ? OfStat(id) : OfSystem(id);

    private static ProcessIdentity? OfStat(int id)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[State] is "Z" or "X" ? null : new ProcessIdentity(id, $"{File.ReadAllText(Boot).Trim()}:{fields[StartTicks]}");
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static ProcessIdentity? OfSystem(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : new ProcessIdentity(id, process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
