using Nuke.Common;
using Serilog;

namespace Scenarios;

/// <summary>Its first target ends as soon as the process is signalled; its clean-up hangs.</summary>
public class StubbornBuild : NukeBuild
{
    public static int Run() => Execute<StubbornBuild>(x => x.Waits, x => x.Next);

    Target Waits => _ => _.Executes(() =>
    {
        using var signalled = new ManualResetEventSlim();
        using var registration = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM, _ => signalled.Set());
        Console.WriteLine("WAITING");
        signalled.Wait();
        throw new OperationCanceledException();
    });

    Target Next => _ => _.After(Waits).Executes(() => Log.Information("next"));

    Target Hangs => _ => _.After(Next).TriggeredBy(Next).AssuredAfterFailure().Executes(() =>
    {
        Console.WriteLine($"HANGING while {RunningTargets.Count} run");
        Thread.Sleep(Timeout.Infinite);
    });
}
