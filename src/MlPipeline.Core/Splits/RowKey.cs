using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Splits;

/// <summary>
/// The hash of one row's key after another, in one buffer: the seed's digits and then each key cell in UTF-8, each ended by US (0x1f).
/// </summary>
internal sealed class RowKey
{
    private const byte CellEnd = 0x1f;
    private const int IdBytes = 16;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly byte[] seed;
    private readonly int[] columns;

    public RowKey(int seed, int[] columns)
    {
        this.seed = [.. Encoding.ASCII.GetBytes(seed.ToString(CultureInfo.InvariantCulture)), CellEnd];
        this.columns = columns;
    }

    /// <summary>Takes the key of a row.</summary>
    public void Read(TableRow row)
    {
        bytes.ResetWrittenCount();
        bytes.Write(seed);
        foreach (var column in columns)
        {
            bytes.Write(row.Cells.Utf8(column));
            bytes.Write([CellEnd]);
        }
    }

    /// <summary>Where the key falls in [0, 1), uniformly: the first 53 bits of the SHA-256 of seed and key.</summary>
    public double Position()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>The key's own name, whatever the seed: 32 hexadecimal digits of its SHA-256.</summary>
    public string Id()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan[seed.Length..], hash);
        return Convert.ToHexStringLower(hash[..IdBytes]);
    }
}
