namespace MlPipeline.Reporting.Texts;

/// <summary>Makes a text safe for a terminal and for the log of a CI system.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without escape sequences and with the marks of workflow commands (<c>::</c>, <c>##[</c>) pulled apart.</summary>
    public static string Line(string text, int limit)
    {
        var line = VisibleText.Line(text, limit);
        while (line.Contains("::", StringComparison.Ordinal) || line.Contains("##", StringComparison.Ordinal))
            line = line.Replace("::", ": :", StringComparison.Ordinal).Replace("##", "# #", StringComparison.Ordinal);
        return line;
    }
}
