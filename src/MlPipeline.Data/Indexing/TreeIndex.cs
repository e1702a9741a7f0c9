using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Indexing;

/// <summary>What the files of a pinned directory looked like when they were last verified.</summary>
/// <remarks>A damaged index is none: it is a memory, never an authority.</remarks>
internal sealed class TreeIndex
{
    private readonly string path;
    private readonly TreeHeader header;
    private readonly byte[] bytes;

    private TreeIndex(string path, TreeHeader header, byte[] bytes)
    {
        this.path = path;
        this.header = header;
        this.bytes = bytes;
    }

    public TreeSummary Summary => new(DigestAt(bytes, TreeHeader.PinFileAt), DigestAt(bytes, TreeHeader.ListAt), VerifiedBy.All[header.VerifiedBy])
    {
        Files = header.Files,
        Size = header.Size,
    };

    public ReadOnlySpan<TreeFolder> Folders => MemoryMarshal.Cast<byte, TreeFolder>(bytes.AsSpan(TreeHeader.FoldersAt))[..header.Folders];

    public ReadOnlySpan<TreeFile> Files => MemoryMarshal.Cast<byte, TreeFile>(bytes.AsSpan(header.FilesAt))[..header.Files];

    /// <summary>Ends with a zero.</summary>
    public ReadOnlySpan<byte> Names => bytes.AsSpan(header.NamesAt, header.NameBytes);

    /// <summary>The index at a path, or null when there is none that can be used.</summary>
    public static TreeIndex? TryOpen(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return TryRead(path, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The text that begins at an offset among the names.</summary>
    public string NameAt(int offset)
    {
        var rest = Names[offset..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    /// <summary>Every file with its digest, by its path.</summary>
    public Dictionary<string, IndexedFile> ReadFiles()
    {
        var digests = new byte[checked(header.Files * TreeHeader.DigestSize)];
        using (var file = File.OpenHandle(path))
            RandomAccess.Read(file, digests, header.DigestsAt);
        var files = new Dictionary<string, IndexedFile>(header.Files, StringComparer.Ordinal);
        foreach (var folder in Folders)
        {
            var prefix = NameAt(folder.Name) is { Length: > 0 } name ? name + "/" : "";
            for (var index = folder.FirstFile; index < folder.FirstFile + folder.Files; index++)
                files[prefix + NameAt(Files[index].Name)] = new(Files[index].Stamp, DigestAt(digests, index * TreeHeader.DigestSize), Files[index].IsSettled);
        }

        return files;
    }

    private static TreeIndex? TryRead(string path, SafeFileHandle file)
    {
        var start = new byte[TreeHeader.FoldersAt];
        if (RandomAccess.Read(file, start, 0) != start.Length)
            return null;
        var header = MemoryMarshal.Read<TreeHeader>(start);
        if (header.Format != TreeHeader.ThisFormat || header is not { Folders: > 0, Files: >= 0, NameBytes: > 0 } || header.End != RandomAccess.GetLength(file)
            || header.VerifiedBy < 0 || header.VerifiedBy >= VerifiedBy.All.Count)
            return null;
        var bytes = GC.AllocateUninitializedArray<byte>(header.DigestsAt);
        var index = new TreeIndex(path, header, bytes);
        return RandomAccess.Read(file, bytes, 0) == bytes.Length && index.HoldsTogether() ? index : null;
    }

    private bool HoldsTogether()
    {
        if (Names[^1] != 0)
            return false;
        foreach (ref readonly var folder in Folders)
        {
            if (!IsName(folder.Name) || folder.FirstFile < 0 || folder.Files < 0 || folder.FirstFile > header.Files - folder.Files)
                return false;
        }

        foreach (ref readonly var file in Files)
        {
            if (!IsName(file.Name))
                return false;
        }

        return true;
    }

    private bool IsName(int offset) => offset >= 0 && offset < header.NameBytes;

    private static Digest DigestAt(byte[] from, int offset) => Digest.FromHash(from.AsSpan(offset, TreeHeader.DigestSize));
}
