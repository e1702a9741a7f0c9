using System.Text.RegularExpressions;

namespace Nuke.Common.Output;

/// <summary>Keeps text apart from GitHub's workflow commands.</summary>
internal static class WorkflowText
{
    internal static string Defuse(string text) => text.Contains("::", StringComparison.Ordinal) || text.Contains("##[", StringComparison.Ordinal)
        ? Regex.Replace(text, @"(^|[\r\n])([^\S\r\n]*::)", "$1\u200B$2").Replace("##[", "#\u200B#[", StringComparison.Ordinal)
        : text;

    internal static string EscapeData(string text) => text?
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
    internal static string EscapeProperty(string text)
        => EscapeData(text)?.Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
