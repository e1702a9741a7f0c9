using System.Globalization;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Utilities.Collections;
using Serilog;

public class Build : NukeBuild, IValidateData, IEvaluateModel, INotify, IDeploy
{
    public static int Run() => Execute<Build>(x => ((IEvaluateModel)x).Evaluate);

    [Parameter] readonly string Token = null;
    [Parameter] readonly DayOfWeek? Day = null;
    [Parameter] readonly int Retries = 3;
    [Parameter] readonly AbsolutePath OutputPath = null;
    [Parameter("Needed value")] readonly string Needed = null;
    [Parameter("Fails the flaky target.")] readonly bool FailFlaky = false;

    Target All => _ => _
        .Description("Collective target")
        .DependsOn<IEvaluateModel>(x => x.Evaluate)
        .DependsOn<IValidateData>(x => x.ValidateData);

    Target Info => _ => _
        .Executes(() => Log.Information(
            "Retries={Retries} Day={Day} Token={Token} Output={Output}",
            Retries.ToString(CultureInfo.InvariantCulture), Day?.ToString() ?? "<null>", Token ?? "<null>", OutputPath?.ToString() ?? "<null>"));

    Target Flaky => _ => _
        .ProceedAfterFailure()
        .Executes(() => Assert.False(FailFlaky, "flaky"));

    Target AfterFlaky => _ => _
        .DependsOn(Flaky)
        .Executes(() => Log.Information("after flaky"));

    Target Boom => _ => _
        .Executes(() => throw new Exception("boom"));

    Target Last => _ => _
        .After(Boom)
        .Executes(() => Log.Information("last"));

    Target WithBoom => _ => _
        .DependsOn(Boom, Last)
        .Triggers<INotify>(x => x.Notify);

    Target NeedsValue => _ => _
        .Requires(() => Needed)
        .Executes(() => Log.Information("needed {Needed}", Needed));

    Target SkipStatic => _ => _
        .DependsOn(Last)
        .OnlyWhenStatic(() => Retries > 100)
        .Executes(() => Log.Information("not skipped"));

    Target SkipStaticExecuteDeps => _ => _
        .DependsOn(Last)
        .OnlyWhenStatic(() => Retries > 100)
        .WhenSkipped(DependencyBehavior.Execute)
        .Executes(() => Log.Information("not skipped"));

    Target SkipDynamic => _ => _
        .DependsOn(Last)
        .OnlyWhenDynamic(() => Retries > 100)
        .Executes(() => Log.Information("not skipped"));

    Target UsesSkips => _ => _
        .DependsOn(SkipStatic, SkipDynamic)
        .Executes(() => Log.Information("uses skips"));

    Target ToolFail => _ => _
        .Executes(() => throw new PlainFailure("the tool said no\nand why"));

    Target ToolOk => _ => _
        .Executes(() => ReportSummary(_ => _.AddPair("Tool", "fine")));

    Target Slow => _ => _
        .Executes(() => Thread.Sleep(Timeout.Infinite));

    Target AfterSlow => _ => _
        .DependsOn(Slow)
        .Triggers<INotify>(x => x.Notify)
        .Executes(() => Log.Information("after slow"));
}
