namespace Nuke.Common.Execution;

/// <summary>How a condition reads in the summary: its source on one line, without the lambda's head.</summary>
internal static class ConditionText
{
    internal static string Shorten(string source)
    {
        var text = string.Join(' ', source.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in "()=>")
            text = text.TrimStart(part).Trim();
        return text;
    }
}
