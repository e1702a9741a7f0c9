using System.Text.Json;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Trees;

/// <summary>DVC's <c>.dir</c> object: the files of a directory with their MD5, ordered by path. Its own MD5 is the directory's.</summary>
internal static class TreeObject
{
    /// <summary>The object's bytes, as DVC writes them.</summary>
    public static byte[] Write(IEnumerable<TreeEntry> entries) => PythonJson.List(entries
        .OrderBy(entry => entry.Path, CodePointOrder.Instance)
        .Select(entry => new KeyValuePair<string, string>[]
        {
            new("md5", PythonJson.Text(entry.Md5)),
            new("relpath", PythonJson.Text(entry.Path)),
        }));

    /// <summary>The entries of a stored object.</summary>
    /// <exception cref="Core.Errors.UserException">It is no such object, or a hostile one.</exception>
    public static IReadOnlyList<TreeEntry> Read(string place, byte[] json)
    {
        var entries = StoredList.Read(place, json, Entry);
        StoredList.RefuseHostile(place, entries.Select(entry => entry.Path));
        return entries;
    }

    private static TreeEntry Entry(JsonElement entry)
    {
        var md5 = entry.GetProperty("md5").GetString();
        return md5 is not null && PinReader.IsMd5(md5)
            ? new TreeEntry(entry.GetProperty("relpath").GetString() ?? "", md5)
            : throw new FormatException($"'{md5}' is no MD5.");
    }
}
