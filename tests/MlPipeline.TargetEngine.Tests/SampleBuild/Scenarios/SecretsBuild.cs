using Nuke.Common;
using Nuke.Common.Utilities.Collections;
using Serilog;

namespace Scenarios;

public interface IHazPassword : INukeBuild
{
    [Parameter, Secret] string PassWord => TryGetValue(() => PassWord);
}

public class SecretsBuild : NukeBuild, IHazPassword
{
    public static int Run() => Execute<SecretsBuild>(x => x.Leak);

    [Parameter, Secret] readonly string[] AccessKeys = null;
    [Parameter] readonly int Number = 0;

    Target Leak => _ => _.Executes(() =>
    {
        var password = ((IHazPassword)this).PassWord;
        Log.Information("plain {Password} list {List} text " + password, password, new[] { password });
        Log.Warning("key {Key} of {Number}, object {@Object}", AccessKeys?[0], Number, new { Inner = password });
        ReportSummary(_ => _.AddPair("Password", password));
        throw new InvalidOperationException("failed with " + password);
    });
}
