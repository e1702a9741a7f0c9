using Nuke.Common;
using Nuke.Common.Utilities.Collections;
using Serilog;

namespace Scenarios;

public class FailuresBuild : NukeBuild
{
    public static int Run() => Execute<FailuresBuild>(x => x.Usual);

    [Parameter] readonly bool Repaired = false;

    Target Usual => _ => _.DependsOn(Breaks).Executes(() => Log.Information("usual"));

    Target Prepares => _ => _.Executes(() => Log.Information("prepares"));

    Target Breaks => _ => _.DependsOn(Prepares).Executes(() => Assert.True(Repaired, "broken"));

    Target Gate => _ => _.Executes(() =>
    {
        ReportSummary(_ => _.AddPair("Verdict", "fail"));
        ExitCode = 2;
        throw new PlainFailure("the gate says no\nand why");
    });

    Target CleansUp => _ => _
        .After(Usual, Gate)
        .AssuredAfterFailure()
        .Executes(() => Log.Information("cleans up, failed={Failed}", FailedTargets.Select(x => x.Name)));

    Target CleanUpBreaks => _ => _.Before(CleansUp).After(Usual).AssuredAfterFailure().Executes(() => Assert.Fail("clean-up broken"));

    Target Tolerated => _ => _.ProceedAfterFailure().Executes(() => Assert.Fail("tolerated"));

    Target Next => _ => _.After(Tolerated).Executes(() => Log.Information("next"));

    Target BadCondition => _ => _.OnlyWhenDynamic(() => Throw()).Executes(() => Log.Information("never"));

    Target SetsExitCode => _ => _.Executes(() => ExitCode = 7);

    Target Async => _ => _.Executes(async () =>
    {
        await Task.Yield();
        throw new PlainFailure("late");
    });

    static bool Throw() => throw new PlainFailure("no condition");
}
