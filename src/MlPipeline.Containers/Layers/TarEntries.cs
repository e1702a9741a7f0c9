using System.Formats.Tar;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Layers;

/// <summary>Walks through a layer's tar, and refuses what no layer may hold.</summary>
internal static class TarEntries
{
    private const int MostEntries = 1_000_000;

    /// <summary>Every entry in turn, its path made plain; afterwards the stream is read to its end.</summary>
    /// <exception cref="InvalidDataException">An entry would leave the root, or it is none that an image may hold.</exception>
    public static IEnumerable<(TarEntry Entry, string Path)> Read(Stream tar, CancellationToken cancellation)
    {
        using var reader = new TarReader(tar, leaveOpen: true);
        for (var count = 0; reader.GetNextEntry() is { } entry; count++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (count == MostEntries)
                throw new InvalidDataException("The layer has more entries than any image needs.");
            yield return (entry, Plain(entry));
        }

        tar.CopyTo(Stream.Null);
    }

    /// <summary>How many entries are no folders.</summary>
    public static int Count(Stream tar, CancellationToken cancellation)
    {
        try
        {
            return Read(tar, cancellation).Count(entry => entry.Entry.EntryType != TarEntryType.Directory);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new UserException(new UserFault("A layer of the base image cannot be read", "pass another --base-image") { Actual = fault.Message }, fault);
        }
    }

    private static string Plain(TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.Directory or TarEntryType.SymbolicLink or TarEntryType.HardLink))
            throw new InvalidDataException($"'{entry.Name}' is a {entry.EntryType}, which an image may not hold.");
        var path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
        path = path.TrimEnd('/');
        if (path.Length > 0 && !IsInside(path))
            throw new InvalidDataException($"'{entry.Name}' is no path inside an image.");
        if (entry.EntryType == TarEntryType.SymbolicLink && !StaysInside(path, entry.LinkName))
            throw new InvalidDataException($"'{entry.Name}' points to '{entry.LinkName}', outside the image.");
        if (entry.EntryType == TarEntryType.HardLink && !IsInside(entry.LinkName.TrimStart('/')))
            throw new InvalidDataException($"'{entry.Name}' is a link to '{entry.LinkName}', outside the image.");
        return path;
    }

    private static bool IsInside(string path) =>
        !path.StartsWith('/') && !path.Contains('\0', StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."));

    // In a container an absolute target starts at the image's own root.
    private static bool StaysInside(string path, string target)
    {
        var depth = target.StartsWith('/') ? 0 : path.Count(letter => letter == '/');
        foreach (var part in target.Split('/'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
                return target.StartsWith('/');
        }

        return true;
    }
}
