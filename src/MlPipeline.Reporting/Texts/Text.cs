namespace MlPipeline.Reporting.Texts;

/// <summary>Words that came from data, a manifest or a message, and that each renderer escapes for its own format.</summary>
/// <param name="Value">The words as they came: never to be written into an output as they are.</param>
public readonly record struct Text(string Value)
{
    /// <summary>The text's lines, each a text; a line end stands nowhere else in an output.</summary>
    public IReadOnlyList<Text> Lines => [.. (Value ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => new Text(line))];

    /// <summary>A text, or null for none.</summary>
    public static Text? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : new Text(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
