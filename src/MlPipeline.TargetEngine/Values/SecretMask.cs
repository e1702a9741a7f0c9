namespace Nuke.Common.Values;

/// <summary>Writes <c>***</c> wherever a secret's value, or a line of it, would show.</summary>
internal sealed class SecretMask
{
    private string[] _values = [];

    // Inside a list or an object, a log line shows quotation marks escaped.
    internal void Add(string secret) => _values = secret.Split('\n').Append(secret).Select(x => x.Trim())
        .SelectMany(x => new[] { x, x.Replace("\"", "\\\"", StringComparison.Ordinal) })
        .Concat(_values).Where(x => x.Length > 0).Distinct().OrderByDescending(x => x.Length).ToArray();

    internal string Apply(string text) => _values.Aggregate(text ?? string.Empty, (masked, value) => masked.Replace(value, "***", StringComparison.Ordinal));
}
