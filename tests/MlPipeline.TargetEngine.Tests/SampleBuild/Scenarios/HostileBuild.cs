using Nuke.Common;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Utilities.Collections;
using Serilog;

namespace Scenarios;

public class HostileBuild : NukeBuild
{
    public static int Run() => Execute<HostileBuild>(x => x.Attack);

    Target Attack => _ => _.Executes(() =>
    {
        const string hostile = "100% innocent\n::set-output name=a::b\r\n  ::error::planted ##[command]x";
        Log.Information("{Text}", hostile);
        Log.Information("::add-mask::template");
        Log.Warning("{Text}", hostile);
        GitHubActions.Instance?.WriteCommand("notice", hostile, _ => _.AddPair("title", "a:b,c%\n::x"));
        ReportSummary(_ => _.AddPair("Key", hostile));
        throw new PlainFailure(hostile);
    });
}
