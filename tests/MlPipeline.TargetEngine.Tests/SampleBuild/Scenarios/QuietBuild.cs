using Nuke.Common;
using Serilog;

namespace Scenarios;

[DisableDefaultOutput(DefaultOutput.TargetHeader, DefaultOutput.Timestamps, DefaultOutput.TargetOutcome, DefaultOutput.BuildOutcome)]
public class QuietBuild : NukeBuild
{
    public static int Run() => Execute<QuietBuild>(x => x.Speak);

    Target Speak => _ => _.Executes(() =>
    {
        Log.Verbose("verbose");
        Log.Debug("debug");
        Log.Information("information");
        Log.Warning("warning");
        Log.Error("error");
    });
}
