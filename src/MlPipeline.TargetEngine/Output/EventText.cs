using Serilog.Parsing;

namespace Nuke.Common.Output;

/// <summary>Log events as text: strings of the message itself stand bare, strings inside lists are quoted.</summary>
internal static class EventText
{
    internal static string Plain(string style, string text) => text;

    internal static string Message(LogEvent logEvent, Func<string, string, string> paint) => string.Concat(logEvent.MessageTemplate.Tokens.Select(token => token switch
    {
        PropertyToken property when logEvent.Properties.TryGetValue(property.PropertyName, out var value)
            => Pad(Value(value, property.Format, paint, isBare: true), property.Alignment),
        PropertyToken => paint(Style.Invalid, token.ToString()),
        _ => paint(Style.Text, token.ToString()),
    }));

    internal static string Level(LogEvent logEvent, Func<string, string, string> paint) => logEvent.Level switch
    {
        LogEventLevel.Verbose => paint(Style.Verbose, "VRB"),
        LogEventLevel.Debug => paint(Style.Debug, "DBG"),
        LogEventLevel.Information => paint(Style.Information, "INF"),
        LogEventLevel.Warning => paint(Style.Warning, "WRN"),
        LogEventLevel.Error => paint(Style.Error, "ERR"),
        _ => paint(Style.Fatal, "FTL"),
    };

    internal static string Exception(LogEvent logEvent, Func<string, string, string> paint)
        => string.IsNullOrEmpty(logEvent.Exception?.ToString()) ? string.Empty : string.Concat(logEvent.Exception.ToString()
            .ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
            .Select(x => paint(x.StartsWith("   ", StringComparison.Ordinal) ? Style.Muted : Style.Text, x) + Environment.NewLine));

    private static string Pad(string text, Alignment? alignment) => alignment is not { } align ? text
        : align.Direction == AlignmentDirection.Left ? text.PadRight(align.Width) : text.PadLeft(align.Width);

    private static string Value(LogEventPropertyValue value, string format, Func<string, string, string> paint, bool isBare = false) => value switch
    {
        ScalarValue { Value: string text } when isBare => paint(Style.Value, text),
        SequenceValue list => paint(Style.Muted, "[")
            + string.Join(paint(Style.Muted, ", "), list.Elements.Select(x => Value(x, null, paint))) + paint(Style.Muted, "]"),
        StructureValue structure => structure.TypeTag + paint(Style.Muted, "{")
            + string.Join(paint(Style.Muted, ", "), structure.Properties.Select(x => x.Name + "=" + Value(x.Value, null, paint))) + paint(Style.Muted, "}"),
        _ => paint(Style.Value, value.ToString(format, CultureInfo.InvariantCulture)),
    };
}
