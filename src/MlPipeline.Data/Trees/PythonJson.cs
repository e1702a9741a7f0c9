using System.Globalization;
using System.Text;

namespace MlPipeline.Data.Trees;

/// <summary>Writes JSON as Python's <c>json.dumps</c> does by default: <c>", "</c>, <c>": "</c>, everything beyond ASCII escaped.</summary>
internal static class PythonJson
{
    /// <summary>A list of objects; members are written in the order they are given, values as they are.</summary>
    public static byte[] List(IEnumerable<IEnumerable<KeyValuePair<string, string>>> objects)
    {
        var json = new StringBuilder("[");
        foreach (var members in objects)
            AppendObject(json.Append(json.Length > 1 ? ", " : ""), members);
        return Encoding.ASCII.GetBytes(json.Append(']').ToString());
    }

    public static string Text(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
            json.Append(Escaped(unit));
        return json.Append('"').ToString();
    }

    private static void AppendObject(StringBuilder json, IEnumerable<KeyValuePair<string, string>> members)
    {
        var separator = "{";
        foreach (var (name, value) in members)
        {
            json.Append(separator).Append('"').Append(name).Append("\": ").Append(value);
            separator = ", ";
        }

        json.Append('}');
    }

    private static string Escaped(char unit) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\f' => "\\f",
        '\b' => "\\b",
        >= ' ' and <= '~' => unit.ToString(),
        _ => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture),
    };
}
