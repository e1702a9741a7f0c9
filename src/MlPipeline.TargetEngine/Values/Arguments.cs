namespace Nuke.Common.Values;

/// <summary>The command line: positional values first, then <c>--name value…</c>; the last repeat wins.</summary>
internal sealed class Arguments(IReadOnlyList<string> all)
{
    internal IReadOnlyList<string> All => all;
    internal IReadOnlyList<string> Positional { get; } = all.TakeWhile(x => !IsName(x)).ToList();

    internal IReadOnlyList<string> Named(string name)
    {
        var index = all.ToList().FindLastIndex(x => IsName(x) && ParameterName.Means(x, name));
        return index < 0 ? null : all.Skip(index + 1).TakeWhile(x => !IsName(x)).ToList();
    }

    internal static bool IsName(string argument) => argument.StartsWith('-');
}
