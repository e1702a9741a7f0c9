using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MlPipeline.Core.Digests;

/// <summary>A SHA-256 content digest, written <c>sha256:</c> and 64 lower-case hexadecimal digits as in the OCI specifications.</summary>
/// <remarks>The default value is no digest at all; reading it throws.</remarks>
public readonly record struct Digest : IComparable<Digest>
{
    private const string Prefix = "sha256:";
    private const int HexLength = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string? hex;

    private Digest(string hex) => this.hex = hex;

    /// <summary>The 64 hexadecimal digits, without the algorithm.</summary>
    public string Hex => hex ?? throw new InvalidOperationException("This digest was never set.");

    /// <summary>The first twelve digits, for people.</summary>
    public string Abbreviated => Hex[..12];

    /// <summary>The digest of the bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The digest of the text's UTF-8 bytes.</summary>
    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of what is left in the stream.</summary>
    public static Digest Of(Stream stream) => new(Convert.ToHexStringLower(SHA256.HashData(stream)));

    /// <summary>The digest of a file's bytes.</summary>
    public static Digest OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Of(stream);
    }

    /// <summary>Takes 32 hash bytes.</summary>
    public static Digest FromHash(ReadOnlySpan<byte> hash) =>
        hash.Length == HexLength / 2
            ? new(Convert.ToHexStringLower(hash))
            : throw new ArgumentException($"A SHA-256 has 32 bytes, not {hash.Length}.", nameof(hash));

    /// <summary>Takes <c>sha256:…</c>.</summary>
    /// <exception cref="FormatException">The text is no such digest.</exception>
    public static Digest Parse(string text) =>
        TryParse(text, out var digest) ? digest : throw new FormatException($"'{text}' is not a digest of the form sha256:<64 hexadecimal digits>.");

    /// <summary>Takes <c>sha256:…</c>, or says that the text is something else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Digest digest)
    {
        var isDigest = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && IsHex(text.AsSpan(Prefix.Length));
        digest = isDigest ? new(text![Prefix.Length..]) : default;
        return isDigest;
    }

    /// <summary>Takes the 64 hexadecimal digits alone.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    internal static Digest ParseHex(string hex) =>
        IsHex(hex) ? new(hex) : throw new FormatException($"'{hex}' is not a SHA-256 of 64 hexadecimal digits.");

    /// <inheritdoc/>
    public int CompareTo(Digest other) => string.CompareOrdinal(hex, other.hex);

    /// <summary>Orders digests by their digits.</summary>
    public static bool operator <(Digest left, Digest right) => left.CompareTo(right) < 0;

    /// <summary>Orders digests by their digits.</summary>
    public static bool operator >(Digest left, Digest right) => left.CompareTo(right) > 0;

    /// <summary>Orders digests by their digits.</summary>
    public static bool operator <=(Digest left, Digest right) => left.CompareTo(right) <= 0;

    /// <summary>Orders digests by their digits.</summary>
    public static bool operator >=(Digest left, Digest right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Prefix + Hex;

    private static bool IsHex(ReadOnlySpan<char> text) =>
        text.Length == HexLength && !text.ContainsAnyExcept(HexDigits);
}
