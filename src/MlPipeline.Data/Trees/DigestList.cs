using System.Globalization;
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
    public static byte[] Write(IEnumerable<ListedFile> files) =>
        PythonJson.List(files.OrderBy(file => file.Path, CodePointOrder.Instance).Select(Members));

    /// <exception cref="Core.Errors.UserException">It is no such list, or a hostile one.</exception>
    public static IReadOnlyList<ListedFile> Read(string place, byte[] json)
    {
        var files = StoredList.Read(place, json, Entry);
        StoredList.RefuseHostile(place, files.Select(file => file.Path));
        StoredList.RefuseAbsurd(place, files.Select(file => file.Size));
        return files;
    }

    private static IEnumerable<KeyValuePair<string, string>> Members(ListedFile file)
    {
        if (file.IsExecutable)
            yield return new("isexec", "true");
        yield return new("relpath", PythonJson.Text(file.Path));
        yield return new("sha256", PythonJson.Text(file.Sha256.Hex));
        yield return new("size", file.Size.ToString(CultureInfo.InvariantCulture));
    }

    private static ListedFile Entry(JsonElement entry) => new(
        entry.GetProperty("relpath").GetString() ?? "",
        Digest.Parse("sha256:" + entry.GetProperty("sha256").GetString()),
        entry.GetProperty("size").GetInt64() is >= 0 and var size ? size : throw new FormatException("A size is negative."),
        entry.TryGetProperty("isexec", out var executable) && executable.GetBoolean());
}
