namespace MlPipeline.Reporting.Texts;

/// <summary>Output that needs no escaping, since only this project's own code makes it.</summary>
internal readonly record struct Markup(string Value)
{
    /// <summary>Numbers, symbols and words of our own, which may hold <c>&lt;</c> but nothing else that is special.</summary>
    public static Markup Of(string value) => new(value.Replace("<", "&lt;", StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
