using Nuke.Common;
using Serilog;

namespace Scenarios;

public class RequiredBuild : NukeBuild
{
    public static int Run() => Execute<RequiredBuild>(x => x.Needs);

    [Parameter, Required] readonly string Always = null;
    [Parameter] readonly int? Number = null;
    readonly string NoParameter = "there";

    Target Needs => _ => _.Requires(() => Number).Executes(() => Log.Information("got {Number} and {Always}", Number, Always));

    Target NeedsMore => _ => _.Requires(() => Number > 5).Executes(() => Log.Information("more"));

    Target NeedsOther => _ => _.Requires(() => NoParameter).Executes(() => Log.Information("other"));
}
