using System.Buffers;
using System.IO.Compression;

namespace MlPipeline.Training.Archives;

/// <summary>
/// Checks an archive's entries against their CRC-32, which nothing else does: ML.NET given a damaged tree may walk it for ever.
/// </summary>
internal static class ArchiveIntegrity
{
    private const uint Polynomial = 0xEDB88320;
    private const int BufferSize = 1 << 16;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(octet => Shifted((uint)octet))];

    /// <exception cref="InvalidDataException">The file is no archive, or an entry is damaged.</exception>
    public static void Check(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.Entries.FirstOrDefault(entry => Checksum(entry) != entry.Crc32) is { } damaged)
            throw new InvalidDataException($"The checksum of its entry {damaged.FullName} does not fit.");
    }

    /// <summary>CRC-32 as in ISO 3309 and the ZIP format.</summary>
    private static uint Checksum(ZipArchiveEntry entry)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        using var stream = entry.Open();
        var sum = uint.MaxValue;
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            foreach (var octet in buffer.AsSpan(0, count))
                sum = Table[(byte)(sum ^ octet)] ^ (sum >> 8);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return ~sum;
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
        return value;
    }
}
