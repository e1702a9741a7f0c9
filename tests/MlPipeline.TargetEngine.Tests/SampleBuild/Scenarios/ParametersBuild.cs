using System.Globalization;
using Nuke.Common;
using Nuke.Common.IO;
using Serilog;

namespace Scenarios;

[ParameterPrefix("Prefixed")]
public interface IHazPrefixed : INukeBuild
{
    [Parameter] string Value => TryGetValue(() => Value) ?? "default";
    [Parameter] int? Count => TryGetValue<int?>(() => Count);
    [Parameter] ModelConfiguration[] Configurations => TryGetValue(() => Configurations);
}

public class ParametersBuild : NukeBuild, IHazPrefixed
{
    public static int Run() => Execute<ParametersBuild>(x => x.Show);

    [Parameter] readonly string Text = "default";
    [Parameter] readonly bool Switch = false;
    [Parameter] readonly bool On = true;
    [Parameter] readonly int? Number = null;
    [Parameter] readonly double Ratio = 0.5;
    [Parameter] readonly DayOfWeek Day = DayOfWeek.Monday;
    [Parameter] readonly string[] Words = ["none"];
    [Parameter(Separator = "+")] readonly int[] Numbers = [];
    [Parameter] AbsolutePath Folder { get; } = null;
    [Parameter(Name = "Other")] readonly string Renamed = null;
    [Parameter] readonly ModelConfiguration Configuration = ModelConfiguration.Debug;
    [Parameter, Optional] readonly int? Silent = null;

    Target Show => _ => _.Executes(() =>
    {
        var prefixed = (IHazPrefixed)this;
        Say("Text", Text);
        Say("Switch", Switch);
        Say("On", On);
        Say("Number", Number);
        Say("Ratio", Ratio);
        Say("Day", Day);
        Say("Words", string.Join("|", Words));
        Say("Numbers", string.Join("|", Numbers));
        Say("Folder", Folder);
        Say("Other", Renamed);
        Say("Configuration", Configuration);
        Say("Silent", Silent);
        Say("PrefixedValue", prefixed.Value);
        Say("PrefixedCount", prefixed.Count);
        Say("PrefixedConfigurations", string.Join("|", prefixed.Configurations?.Select(x => x.ToString()) ?? []));
    });

    Target Other => _ => _.Executes(() => { });

    static void Say(string name, object value) => Log.Information("{Name}=<{Value}>", name, Convert.ToString(value, CultureInfo.InvariantCulture));
}
