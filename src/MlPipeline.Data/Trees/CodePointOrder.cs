namespace MlPipeline.Data.Trees;

/// <summary>Orders texts by their Unicode code points, as Python does; ordinal order of UTF-16 puts U+FF5E after U+1F600.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    private const char FirstSurrogate = '\uD800';
    private const char AfterSurrogates = '\uE000';

    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        return common == left.Length || common == right.Length ? left.Length - right.Length : Rank(left[common]) - Rank(right[common]);
    }

    private static int Rank(char unit) =>
        unit < FirstSurrogate ? unit : unit < AfterSurrogates ? unit + (char.MaxValue - AfterSurrogates + 1) : unit - (AfterSurrogates - FirstSurrogate);
}
