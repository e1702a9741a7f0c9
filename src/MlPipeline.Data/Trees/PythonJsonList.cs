using System.Buffers;
using System.Globalization;
using System.Text;

namespace MlPipeline.Data.Trees;

/// <summary>A JSON list of objects as Python's <c>json.dumps</c> writes it by default: <c>", "</c>, <c>": "</c>, everything beyond ASCII escaped.</summary>
internal sealed class PythonJsonList
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly ArrayBufferWriter<byte> json = new();
    private string separator = "[";

    /// <summary>Begins an object.</summary>
    public void Begin()
    {
        Append(separator);
        separator = "{";
    }

    /// <summary>Ends the object that was begun, which has members.</summary>
    public void End()
    {
        Append("}");
        separator = ", ";
    }

    /// <summary>A member that is a text.</summary>
    public void Text(string name, string value)
    {
        Name(name);
        Append("\"");
        if (!value.AsSpan().ContainsAnyExcept(Plain))
            Append(value);
        else
            AppendEscaped(value);
        Append("\"");
    }

    /// <summary>A member that is a whole number.</summary>
    public void Number(string name, long value)
    {
        Name(name);
        Append(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A member that is true.</summary>
    public void True(string name)
    {
        Name(name);
        Append("true");
    }

    /// <summary>The whole list.</summary>
    public byte[] ToBytes()
    {
        Append(json.WrittenCount == 0 ? "[]" : "]");
        return json.WrittenSpan.ToArray();
    }

    private void Name(string name)
    {
        Append(separator);
        Append("\"");
        Append(name);
        Append("\": ");
        separator = ", ";
    }

    private void Append(string ascii) => json.Advance(Encoding.ASCII.GetBytes(ascii, json.GetSpan(ascii.Length)));

    private void AppendEscaped(string text)
    {
        foreach (var unit in text)
            Append(Escaped(unit));
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
