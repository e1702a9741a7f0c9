using System.Text;

namespace MlPipeline.Core.Tables;

/// <summary>Finds encodings by their names, as strict ones: what cannot be decoded is an error, never a replacement.</summary>
public static class TextEncodings
{
    private const string Utf16 = "utf-16";

    /// <summary>The encoding, or null when there is none of that name.</summary>
    /// <param name="name">As IANA or .NET names it, in any case.</param>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a file's own first bytes ask for: <c>utf-16</c> means either order of bytes.</summary>
    internal static Encoding ByMark(Encoding named, ReadOnlySpan<byte> begin) =>
        named.WebName == Utf16 && begin.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
            : named;
}
