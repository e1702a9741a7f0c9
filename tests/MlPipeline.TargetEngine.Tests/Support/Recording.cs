using System.Text.RegularExpressions;

namespace MlPipeline.TargetEngine.Tests.Support;

/// <summary>Outputs recorded with the real engine; times, dates, stack frames and the engine's own line are made equal.</summary>
public static partial class Recording
{
    public static string Normalised(string output)
    {
        output = Frame().Replace(output.ReplaceLineEndings("\n"), string.Empty);
        output = EngineLine().Replace(output, "<engine>");
        output = Duration().Replace(output, "< 1sec");
        return Date().Replace(Time().Replace(output, "00:00:00"), "<date>");
    }

    /// <summary>A recorded file without its first line, the command, where it has one.</summary>
    public static string Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recorded", name));
        return Normalised(text.StartsWith('$') ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text);
    }

    public static string Of(SampleResult result) => Normalised(result.Output) + $"[exit code {result.ExitCode}]\n";

    [GeneratedRegex("(?m)^   at .*\n")]
    private static partial Regex Frame();

    [GeneratedRegex("(?m)^.*(NUKE Execution Engine|MlPipeline.TargetEngine) version.*$")]
    private static partial Regex EngineLine();

    [GeneratedRegex("[0-9]{2}:[0-9]{2}:[0-9]{2}")]
    private static partial Regex Time();

    // A busy machine takes longer; as wide as what stands for less than a second.
    [GeneratedRegex("\u00A0{2}[0-9]:[0-9]{2}(?=\n|\u00A0|\u001B)")]
    private static partial Regex Duration();

    [GeneratedRegex("[0-9]{2}/[0-9]{2}/[0-9]{4}")]
    private static partial Regex Date();
}
