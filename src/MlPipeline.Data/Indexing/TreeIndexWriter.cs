using System.Runtime.InteropServices;
using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Indexing;

/// <summary>Writes the index of a pinned directory.</summary>
internal static class TreeIndexWriter
{
    /// <summary>The index file's bytes.</summary>
    /// <param name="summary">What it says of the whole.</param>
    /// <param name="files">Every file of the directory, in any order.</param>
    public static byte[] BytesOf(TreeSummary summary, IReadOnlyCollection<IndexedPath> files)
    {
        var names = new MemoryStream();
        var folders = new List<TreeFolder>();
        var records = new List<TreeFile>(files.Count);
        var ordered = new List<IndexedPath>(files.Count);
        foreach (var (folder, content) in FolderContents.Of(files))
        {
            folders.Add(new TreeFolder { Name = Append(names, folder), FirstFile = records.Count, Files = content.Files.Count, Folders = content.Folders });
            foreach (var file in content.Files)
                records.Add(Record(file, Append(names, file.Path[(folder.Length == 0 ? 0 : folder.Length + 1)..])));
            ordered.AddRange(content.Files);
        }

        var header = new TreeHeader
        {
            Format = TreeHeader.ThisFormat,
            Size = summary.Size,
            Folders = folders.Count,
            Files = records.Count,
            NameBytes = (int)names.Length,
            VerifiedBy = VerifiedBy.All.ToList().IndexOf(summary.VerifiedBy),
        };
        var bytes = new byte[header.End];
        var rest = bytes.AsSpan();
        Take(ref rest, MemoryMarshal.AsBytes(new ReadOnlySpan<TreeHeader>(in header)));
        Take(ref rest, BytesOf(summary.PinFile));
        Take(ref rest, BytesOf(summary.List));
        Take(ref rest, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(folders)));
        Take(ref rest, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(records)));
        Take(ref rest, names.GetBuffer().AsSpan(0, (int)names.Length));
        foreach (var file in ordered)
            Take(ref rest, BytesOf(file.File.Digest));
        return bytes;
    }

    private static void Take(ref Span<byte> rest, scoped ReadOnlySpan<byte> part)
    {
        part.CopyTo(rest);
        rest = rest[part.Length..];
    }

    private static TreeFile Record(IndexedPath file, int name) => new()
    {
        Size = file.File.Stamp.Size,
        ModifiedTicks = file.File.Stamp.ModifiedTicks,
        Inode = file.File.Stamp.Inode,
        Name = name,
        Flags = (file.File.Settled ? TreeFile.SettledBit : 0) | (file.IsExecutable ? TreeFile.ExecutableBit : 0),
    };

    private static int Append(MemoryStream names, string name)
    {
        var offset = (int)names.Length;
        names.Write(Encoding.UTF8.GetBytes(name));
        names.WriteByte(0);
        return offset;
    }

    private static byte[] BytesOf(Digest digest) => Convert.FromHexString(digest.Hex);
}
