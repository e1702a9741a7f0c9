using System.Globalization;
using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Processes;

/// <summary>
/// Makes a child's words safe to repeat: what it says must neither draw on the terminal nor give the build server commands
/// (<c>::command::</c> at a line's start, <c>##[command]</c> and its like anywhere).
/// </summary>
public static partial class ChildText
{
    private const int MaximumLength = 2_000;

    /// <summary>One line without control or formatting characters, cut where it is endless.</summary>
    public static string Plain(string line)
    {
        var text = string.Concat(TerminalSequence().Replace(line, "").Replace('\t', ' ').Where(IsPlain));
        if (text.AsSpan().TrimStart().StartsWith("::"))
            text = ": :" + text.AsSpan().TrimStart()[2..].ToString();
        text = HashCommand().Replace(text, "# #");
        return text.Length <= MaximumLength ? text : text[..MaximumLength] + "…";
    }

    /// <summary>A fault whose parts may have come from data or from the child.</summary>
    public static UserFault Plain(UserFault fault) => new(PlainLines(fault.Problem)!, PlainLines(fault.Mend)!)
    {
        Place = PlainLines(fault.Place),
        Expected = PlainLines(fault.Expected),
        Actual = PlainLines(fault.Actual),
    };

    private static string? PlainLines(string? text) => text is null ? null : string.Join('\n', text.Split('\n').Select(Plain));

    private static bool IsPlain(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    [GeneratedRegex(@"\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)?)", RegexOptions.CultureInvariant)]
    private static partial Regex TerminalSequence();

    [GeneratedRegex(@"##(?=\[|vso\[|teamcity\[)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HashCommand();
}
