using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Parsing;

namespace Nuke.Common.Output;

/// <summary>Log events as text: strings of the message itself stand bare, strings inside lists are quoted.</summary>
internal static class EventText
{
    internal static string Message(LogEvent logEvent, Theme theme)
    {
        var text = new StringBuilder();
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            if (token is not PropertyToken property)
                text.Append(theme.Apply(Style.Text, token.ToString()));
            else if (logEvent.Properties.TryGetValue(property.PropertyName, out var value))
                text.Append(Pad(Top(value, property.Format, theme), property));
            else
                text.Append(theme.Apply(Style.Invalid, token.ToString()));
        }

        return text.ToString();
    }

    internal static string Level(LogEvent logEvent, Theme theme)
    {
        var (name, style) = logEvent.Level switch
        {
            LogEventLevel.Verbose => ("VRB", Style.Verbose),
            LogEventLevel.Debug => ("DBG", Style.Debug),
            LogEventLevel.Information => ("INF", Style.Information),
            LogEventLevel.Warning => ("WRN", Style.Warning),
            LogEventLevel.Error => ("ERR", Style.Error),
            _ => ("FTL", Style.Fatal),
        };
        return theme.Apply(style, name);
    }

    /// <summary>An exception, a line each; empty where there is none or where it has nothing to say.</summary>
    internal static string Exception(LogEvent logEvent, Theme theme)
    {
        var text = new StringBuilder();
        using var reader = new StringReader(logEvent.Exception?.ToString() ?? string.Empty);
        while (reader.ReadLine() is { } line)
            text.Append(theme.Apply(line.StartsWith("   ", StringComparison.Ordinal) ? Style.Muted : Style.Text, line)).Append(Environment.NewLine);
        return text.ToString();
    }

    private static string Pad(string text, PropertyToken property) => property.Alignment switch
    {
        null => text,
        { Direction: AlignmentDirection.Left } left => text.PadRight(left.Width),
        { } right => text.PadLeft(right.Width),
    };

    private static string Top(LogEventPropertyValue value, string format, Theme theme)
        => value is ScalarValue { Value: string text } ? theme.Apply(Style.Value, text) : Value(value, format, theme);

    private static string Value(LogEventPropertyValue value, string format, Theme theme)
    {
        string Muted(string text) => theme.Apply(Style.Muted, text);
        string Join(IEnumerable<string> items) => string.Join(Muted(", "), items);
        string Inner(LogEventPropertyValue inner) => Value(inner, null, theme);

        switch (value)
        {
            case SequenceValue list:
                return Muted("[") + Join(list.Elements.Select(Inner)) + Muted("]");
            case DictionaryValue map:
                return Muted("{") + Join(map.Elements.Select(x => Muted("[") + Inner(x.Key) + Muted("]: ") + Inner(x.Value))) + Muted("}");
            case StructureValue structure:
                var name = structure.TypeTag == null ? string.Empty : theme.Apply(Style.Name, structure.TypeTag) + " ";
                return name + Muted("{") + Join(structure.Properties.Select(x => theme.Apply(Style.Name, x.Name) + Muted("=") + Inner(x.Value))) + Muted("}");
            default:
                using (var writer = new StringWriter(CultureInfo.InvariantCulture))
                {
                    value.Render(writer, format, CultureInfo.InvariantCulture);
                    return theme.Apply(Style.Value, writer.ToString());
                }
        }
    }
}
