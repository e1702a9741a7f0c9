using System.Text;

namespace MlPipeline.Containers.Tars;

/// <summary>
/// Writes headers in GNU's format, which every tar reads: owner 0:0 without names and the epoch as time, so that the bytes are a function of
/// the arguments alone.
/// </summary>
internal static class TarHeader
{
    public const int BlockSize = 512;

    private const int NameLength = 100;
    private const long LargestOctal = (1L << 33) - 1;
    private const string LongLink = "././@LongLink";

    /// <summary>The blocks before an entry's content: one, or three and more where a name is long.</summary>
    public static byte[] Of(TarKind kind, string path, int mode, long size, string target = "")
    {
        var header = new MemoryStream();
        var name = Encoding.UTF8.GetBytes(kind == TarKind.Folder ? path + "/" : path);
        var link = Encoding.UTF8.GetBytes(target);
        WriteLong(header, link, (byte)'K');
        WriteLong(header, name, (byte)'L');
        header.Write(Block(Flag(kind), name, link, mode, kind == TarKind.File ? size : 0));
        return header.ToArray();
    }

    /// <summary>How many zero bytes follow a content of this size.</summary>
    public static int Padding(long size) => (int)(-size & (BlockSize - 1));

    private static byte Flag(TarKind kind) => kind switch
    {
        TarKind.Folder => (byte)'5',
        TarKind.Link => (byte)'2',
        _ => (byte)'0',
    };

    private static void WriteLong(MemoryStream header, byte[] text, byte flag)
    {
        if (text.Length <= NameLength)
            return;
        header.Write(Block(flag, Encoding.UTF8.GetBytes(LongLink), [], 0, text.Length + 1));
        header.Write(text);
        header.Write(new byte[1 + Padding(text.Length + 1)]);
    }

    private static byte[] Block(byte flag, ReadOnlySpan<byte> name, ReadOnlySpan<byte> link, int mode, long size)
    {
        var block = new byte[BlockSize];
        Cut(name).CopyTo(block);
        Octal(block.AsSpan(100, 8), mode);
        Octal(block.AsSpan(108, 8), 0);
        Octal(block.AsSpan(116, 8), 0);
        Number(block.AsSpan(124, 12), size);
        Octal(block.AsSpan(136, 12), 0);
        block[156] = flag;
        Cut(link).CopyTo(block.AsSpan(157));
        "ustar  \0"u8.CopyTo(block.AsSpan(257));
        Seal(block);
        return block;
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, NameLength)];

    private static void Seal(byte[] block)
    {
        block.AsSpan(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var value in block)
            sum += value;
        Octal(block.AsSpan(148, 7), sum);
    }

    private static void Number(Span<byte> field, long value)
    {
        if (value <= LargestOctal)
        {
            Octal(field, value);
            return;
        }

        field[0] = 0x80;
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(field[^8..], value);
    }

    private static void Octal(Span<byte> field, long value)
    {
        for (var digit = field.Length - 2; digit >= 0; digit--, value >>= 3)
            field[digit] = (byte)('0' + (value & 7));
    }
}
