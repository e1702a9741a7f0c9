using System.Buffers;

namespace MlPipeline.Data.Content;

/// <summary>DVC 2's text rule, by its own definition.</summary>
internal static class TextRule
{
    private const int Probe = 512;
    private const double NonTextShare = 0.30;

    private static readonly SearchValues<byte> TextBytes =
        SearchValues.Create([.. Enumerable.Range(32, 95).Select(code => (byte)code), (byte)'\n', (byte)'\r', (byte)'\t', (byte)'\f', (byte)'\b']);

    /// <summary>Whether a block counts as text: no NUL and at most 30 % bytes that are no text among its first 512.</summary>
    public static bool IsText(ReadOnlySpan<byte> block)
    {
        var probe = block[..Math.Min(block.Length, Probe)];
        if (probe.Contains((byte)0))
            return false;
        var others = 0;
        foreach (var value in probe)
            others += TextBytes.Contains(value) ? 0 : 1;
        return others <= NonTextShare * probe.Length;
    }

    /// <summary>Hands on the pieces of a block between which a carriage return before a line feed is left out.</summary>
    public static void EachPiece(ReadOnlySpan<byte> block, Action<ReadOnlySpan<byte>> take)
    {
        for (int end; (end = block.IndexOf("\r\n"u8)) >= 0; block = block[(end + 1)..])
            take(block[..end]);
        take(block);
    }
}
