namespace Nuke.Common.Values;

/// <summary>Writes <c>***</c> wherever a secret's value, or a line of it, would show.</summary>
internal sealed class SecretMask
{
    private string[] _values = [];

    internal void Add(string secret)
    {
        var texts = secret.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Inside a list or an object, a log line shows quotation marks escaped.
        _values = _values.Append(secret.Trim()).Concat(texts).SelectMany(x => new[] { x, x.Replace("\"", "\\\"", StringComparison.Ordinal) })
            .Where(x => x.Length > 0).Distinct().OrderByDescending(x => x.Length).ToArray();
    }

    internal string Apply(string text)
    {
        foreach (var value in _values)
            text = text?.Replace(value, "***", StringComparison.Ordinal);
        return text;
    }
}
