namespace Nuke.Common.Output;

/// <summary>The table of targets at the end, and the last line.</summary>
internal static class Outcome
{
    private const int StatusWidth = 10, DurationWidth = 10;
    private const char Space = '\u00A0';

    internal static void WriteTable(IReadOnlyCollection<ExecutableTarget> plan)
    {
        var nameWidth = Math.Max(plan.Max(x => x.Name.Length) + 4, 19);
        string Row(string name, string status, string duration, string note = "")
            => name.PadRight(nameWidth, Space) + status.PadRight(StatusWidth, Space) + duration.PadLeft(DurationWidth, Space) + note;
        void Rule(char line) => Screen.Line(Style.Debug, new string(line, nameWidth + StatusWidth + DurationWidth));
        Screen.Line(Style.Debug);
        Rule('═');
        Screen.Line(Style.Information, Row("Target", "Status", "Duration"));
        Rule('─');
        foreach (var target in plan.Where(x => x.Status != ExecutionStatus.Collective))
            Screen.Line(StyleOf(target.Status), Row(target.Name, target.Status.ToString(), Duration(target), Note(target)));
        Rule('─');
        Screen.Line(Style.Information, Row("Total", string.Empty, Duration(plan.Aggregate(TimeSpan.Zero, (sum, x) => sum + x.Duration))));
        Rule('═');
    }

    internal static void WriteVerdict(bool succeeded, DateTime now)
    {
        var time = now.ToString(CultureInfo.InvariantCulture);
        Screen.Line(Style.Debug);
        Screen.Line(succeeded ? Style.Success : Style.Error, succeeded ? $"Build succeeded on {time}. ＼（＾ᴗ＾）／" : $"Build failed on {time}. (╯°□°）╯︵ ┻━┻");
    }

    private static string StyleOf(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Succeeded => Style.Success,
        ExecutionStatus.Failed => Style.Error,
        ExecutionStatus.Aborted or ExecutionStatus.NotRun => Style.Warning,
        _ => Style.Debug,
    };

    private static string Duration(ExecutableTarget target)
        => target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Failed or ExecutionStatus.Aborted ? Duration(target.Duration) : string.Empty;
    private static string Duration(TimeSpan time)
        => time < TimeSpan.FromSeconds(1) ? "< 1sec" : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time:ss}");

    private static string Note(ExecutableTarget target) => target.SummaryInformation.Count == 0
        ? string.Empty
        : new string(Space, 3) + "// " + string.Join(", ", target.SummaryInformation.Select(x => $"{x.Key}: {x.Value}")).ReplaceLineEndings(" ");
}
