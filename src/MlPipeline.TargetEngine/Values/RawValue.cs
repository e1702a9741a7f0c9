namespace Nuke.Common.Values;

/// <summary>A parameter as it was given: its texts, what gave them, and whether no text at all means true.</summary>
internal sealed record RawValue(IReadOnlyList<string> Texts, string Source, bool Flag)
{
    internal object Convert(string name, Type type)
    {
        try
        {
            return Conversion.ToValue(Texts, type, Flag);
        }
        catch (Exception exception)
        {
            throw new ValueException($"Resolving {Source} '{name}' failed.\n{exception.Message}");
        }
    }

    internal RawValue Hidden(SecretMask mask)
    {
        foreach (var text in Texts)
            mask.Add(text);
        return this;
    }
}
