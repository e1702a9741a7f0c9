using System.Text.Json;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Trees;

/// <summary>Reads a stored JSON list of files without trusting it: its digest only says that it is what was pinned.</summary>
internal static class StoredList
{
    /// <summary>The entries in the order of the list.</summary>
    /// <param name="place">The object's address, for messages.</param>
    /// <param name="json">The object's bytes.</param>
    /// <param name="read">Makes an entry; what it finds wrong is told with the list's address.</param>
    public static IReadOnlyList<T> Read<T>(string place, byte[] json, StoredEntryReader<T> read)
    {
        try
        {
            return Entries(json, read);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw Fault(place, "The stored list of files is not in its format", fault.Message);
        }
    }

    /// <summary>Goes to the next member's name; false at the object's end.</summary>
    public static bool TryMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>A member's text.</summary>
    /// <exception cref="InvalidOperationException">It is no text.</exception>
    public static string Text(ref Utf8JsonReader reader) => reader.Read() ? reader.GetString() ?? "" : "";

    /// <summary>A member's whole number.</summary>
    /// <exception cref="InvalidOperationException">It is no number.</exception>
    /// <exception cref="FormatException">It is not a whole one.</exception>
    public static long Number(ref Utf8JsonReader reader) => reader.Read() ? reader.GetInt64() : 0;

    /// <summary>Goes over a member that says nothing here.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>Refuses lists that would write outside the directory, twice to one place, or a file where a folder must be.</summary>
    public static void RefuseHostile(string place, IEnumerable<string> paths)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (PinPaths.FaultOf(path) is { } fault)
                throw Fault(place, $"The stored list of files has a path that cannot be followed: {fault}", path);
            if (!files.Add(path))
                throw Fault(place, "The stored list of files names a path twice", path);
        }

        var folders = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in files)
            RefuseFileAsFolder(place, path, files.GetAlternateLookup<ReadOnlySpan<char>>(), folders);
    }

    /// <summary>Refuses sizes that no file and no directory has.</summary>
    public static void RefuseAbsurd(string place, IEnumerable<long> sizes)
    {
        var total = 0L;
        foreach (var size in sizes)
        {
            if (size > PinReader.MaximumSize || (total += size) > PinReader.MaximumSize)
                throw Fault(place, "The stored list of files claims absurd sizes", $"{size} bytes");
        }
    }

    private static List<T> Entries<T>(byte[] json, StoredEntryReader<T> read)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            throw new FormatException("It is no list.");
        var entries = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            entries.Add(reader.TokenType == JsonTokenType.StartObject ? read(ref reader) : throw new FormatException("An entry is no object."));
        // Reads on to the end, behind which nothing may stand.
        return reader.Read() ? throw new FormatException("Something follows the list.") : entries;
    }

    // Folders that were looked at before are right, and with them those above.
    private static void RefuseFileAsFolder(
        string place, string path, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> files, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> folders)
    {
        for (var end = path.LastIndexOf('/'); end > 0 && folders.Add(path.AsSpan(0, end)); end = path.LastIndexOf('/', end - 1))
        {
            if (files.Contains(path.AsSpan(0, end)))
                throw Fault(place, "The stored list of files uses a file as a folder", path);
        }
    }

    private static UserException Fault(string place, string problem, string actual) => new(
        new UserFault(problem, "do not trust this pin: ask who made it, or pin the directory again: ./build.sh PinData --data-path <path>")
        {
            Place = place,
            Actual = actual,
        });
}
