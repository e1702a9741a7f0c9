using System.Text.Json;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Trees;

/// <summary>
/// The SHA-256 of a directory's files: a stored object <c>files/sha256/ab/cdef…</c>, named by its own SHA-256, which DVC neither reads nor collects.
/// A JSON list <c>[{"relpath": …, "sha256": …, "size": …}, …]</c> in the manner and order of DVC's <c>.dir</c> object, with
/// <c>"isexec": true</c> first where the file is executable.
/// </summary>
internal static class DigestList
{
    public static byte[] Write(IEnumerable<ListedFile> files)
    {
        var list = new PythonJsonList();
        foreach (var file in files.OrderBy(file => file.Path, CodePointOrder.Instance))
        {
            list.Begin();
            if (file.IsExecutable)
                list.True("isexec");
            list.Text("relpath", file.Path);
            list.Text("sha256", file.Sha256.Hex);
            list.Number("size", file.Size);
            list.End();
        }

        return list.ToBytes();
    }

    /// <exception cref="Core.Errors.UserException">It is no such list, or a hostile one.</exception>
    public static IReadOnlyList<ListedFile> Read(string place, byte[] json)
    {
        var files = StoredList.Read(place, json, Entry);
        StoredList.RefuseHostile(place, files.Select(file => file.Path));
        StoredList.RefuseAbsurd(place, files.Select(file => file.Size));
        return files;
    }

    private static ListedFile Entry(ref Utf8JsonReader reader)
    {
        var (path, sha256, size, isExecutable) = ((string?)null, (Digest?)null, -1L, false);
        while (StoredList.TryMember(ref reader))
        {
            if (reader.ValueTextEquals("relpath"u8))
                path = StoredList.Text(ref reader);
            else if (reader.ValueTextEquals("sha256"u8))
                sha256 = Digest.ParseHex(StoredList.Text(ref reader));
            else if (reader.ValueTextEquals("size"u8))
                size = StoredList.Number(ref reader);
            else if (reader.ValueTextEquals("isexec"u8))
                isExecutable = reader.Read() && reader.GetBoolean();
            else
                StoredList.Skip(ref reader);
        }

        return path is not null && sha256 is { } digest && size >= 0
            ? new ListedFile(path, digest, size, isExecutable)
            : throw new FormatException("An entry has no relpath, no sha256 or no size.");
    }
}
