using System.Text.Json;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Trees;

/// <summary>DVC's <c>.dir</c> object: the files of a directory with their MD5, ordered by path. Its own MD5 is the directory's.</summary>
internal static class TreeObject
{
    /// <summary>The object's bytes, as DVC writes them.</summary>
    public static byte[] Write(IEnumerable<TreeEntry> entries)
    {
        var list = new PythonJsonList();
        foreach (var entry in entries.OrderBy(entry => entry.Path, CodePointOrder.Instance))
        {
            list.Begin();
            list.Text("md5", entry.Md5);
            list.Text("relpath", entry.Path);
            list.End();
        }

        return list.ToBytes();
    }

    /// <summary>The entries of a stored object.</summary>
    /// <exception cref="Core.Errors.UserException">It is no such object, or a hostile one.</exception>
    public static IReadOnlyList<TreeEntry> Read(string place, byte[] json)
    {
        var entries = StoredList.Read(place, json, Entry);
        StoredList.RefuseHostile(place, entries.Select(entry => entry.Path));
        return entries;
    }

    private static TreeEntry Entry(ref Utf8JsonReader reader)
    {
        string? md5 = null, path = null;
        while (StoredList.TryMember(ref reader))
        {
            if (reader.ValueTextEquals("md5"u8))
                md5 = StoredList.Text(ref reader);
            else if (reader.ValueTextEquals("relpath"u8))
                path = StoredList.Text(ref reader);
            else
                StoredList.Skip(ref reader);
        }

        if (md5 is null || path is null)
            throw new FormatException("An entry has no md5 or no relpath.");
        return PinReader.IsMd5(md5) ? new TreeEntry(path, md5) : throw new FormatException($"'{md5}' is no MD5.");
    }
}
