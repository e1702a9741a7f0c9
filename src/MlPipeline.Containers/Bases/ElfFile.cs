using System.Buffers.Binary;
using System.Text;

namespace MlPipeline.Containers.Bases;

/// <summary>What the dynamic loader reads in a 64-bit little-endian ELF file.</summary>
internal sealed record ElfFile
{
    private const int HeaderSize = 64;
    private const int LargestTable = 1 << 20;
    private const long LargestStrings = 64 << 20;
    private const uint Load = 1, Dynamic = 2, Interpreter = 3;
    private const long TagNeeded = 1, TagStrings = 5, TagName = 14, TagRpath = 15, TagRunpath = 29;

    /// <summary>The processor, by ELF's number.</summary>
    public int Machine { get; private init; }

    /// <summary>The libraries that it needs, in their order.</summary>
    public IReadOnlyList<string> Needed { get; private init; } = [];

    /// <summary>Folders to look in first, where <c>$ORIGIN</c> is its own.</summary>
    public IReadOnlyList<string> SearchPath { get; private init; } = [];

    /// <summary>The name that others need it by.</summary>
    public string? Name { get; private init; }

    /// <summary>The loader that starts it, when it is a program.</summary>
    public string? Loader { get; private init; }

    /// <summary>Reads a file; null when it is no ELF file of that kind.</summary>
    public static ElfFile? Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return Read(stream);
    }

    /// <summary>Reads a stream that can seek.</summary>
    public static ElfFile? Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || !header.StartsWith("\u007fELF\u0002\u0001"u8))
            return null;
        var machine = BinaryPrimitives.ReadUInt16LittleEndian(header[18..]);
        var (offset, size, count) = ((long)U64(header[32..]), BinaryPrimitives.ReadUInt16LittleEndian(header[54..]), BinaryPrimitives.ReadUInt16LittleEndian(header[56..]));
        try
        {
            var table = Bytes(stream, offset, (long)size * count, LargestTable);
            var segments = Enumerable.Range(0, count).Select(index => Segment.Of(table.AsSpan(index * size, size))).ToList();
            return FromSegments(stream, machine, segments);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentOutOfRangeException)
        {
            // It begins as one and is none: nothing that a loader would load.
            return null;
        }
    }

    private static ElfFile FromSegments(Stream stream, int machine, List<Segment> segments)
    {
        var loader = segments.Where(segment => segment.Type == Interpreter).Select(segment => Text(Bytes(stream, segment.Offset, segment.Size, LargestTable), 0)).FirstOrDefault();
        if (segments.FirstOrDefault(segment => segment.Type == Dynamic) is not { } dynamic)
            return new ElfFile { Machine = machine, Loader = loader };
        var tags = Tags(Bytes(stream, dynamic.Offset, dynamic.Size, LargestTable));
        var strings = Strings(stream, segments, tags);
        var paths = tags.Where(tag => tag.Tag == TagRunpath).Concat(tags.Where(tag => tag.Tag == TagRpath)).Take(1);
        return new ElfFile
        {
            Machine = machine,
            Loader = loader,
            Needed = [.. tags.Where(tag => tag.Tag == TagNeeded).Select(tag => Text(strings, tag.Value))],
            Name = tags.Where(tag => tag.Tag == TagName).Select(tag => Text(strings, tag.Value)).FirstOrDefault(),
            SearchPath = [.. paths.SelectMany(tag => Text(strings, tag.Value).Split(':', StringSplitOptions.RemoveEmptyEntries))],
        };
    }

    private static List<(long Tag, long Value)> Tags(byte[] bytes)
    {
        var tags = new List<(long, long)>();
        for (var at = 0; at + 16 <= bytes.Length; at += 16)
        {
            var tag = (long)U64(bytes.AsSpan(at));
            if (tag == 0)
                break;
            tags.Add((tag, (long)U64(bytes.AsSpan(at + 8))));
        }

        return tags;
    }

    // The strings' place is given as a memory address: a loaded segment tells where in the file that is.
    private static byte[] Strings(Stream stream, List<Segment> segments, List<(long Tag, long Value)> tags)
    {
        var address = tags.FirstOrDefault(tag => tag.Tag == TagStrings).Value;
        var segment = segments.FirstOrDefault(segment => segment.Type == Load && address >= segment.Address && address < segment.Address + segment.Size)
            ?? throw new InvalidDataException("The strings are in no segment.");
        return Bytes(stream, segment.Offset + address - segment.Address, StringsSize(tags), LargestStrings);
    }

    private static long StringsSize(List<(long Tag, long Value)> tags)
    {
        const long tagStringsSize = 10;
        return tags.FirstOrDefault(tag => tag.Tag == tagStringsSize).Value;
    }

    private static byte[] Bytes(Stream stream, long offset, long size, long limit)
    {
        if (offset < 0 || size < 0 || size > limit)
            throw new InvalidDataException("A table is larger than any that a linker writes.");
        var bytes = new byte[size];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(byte[] strings, long offset)
    {
        if (offset < 0 || offset >= strings.Length)
            throw new InvalidDataException("A name is outside the strings.");
        var text = strings.AsSpan((int)offset);
        var end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    private static ulong U64(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private sealed record Segment(uint Type, long Offset, long Address, long Size)
    {
        public static Segment Of(ReadOnlySpan<byte> entry) =>
            new(BinaryPrimitives.ReadUInt32LittleEndian(entry), (long)U64(entry[8..]), (long)U64(entry[16..]), (long)U64(entry[32..]));
    }
}
