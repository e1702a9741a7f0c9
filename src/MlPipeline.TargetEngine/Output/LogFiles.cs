using System.Text;

namespace Nuke.Common.Output;

/// <summary>Every log event on file: build.log of this run, and one dated file each for this and the five runs before.</summary>
internal sealed class LogFiles : IDisposable
{
    private readonly StreamWriter _current, _dated;

    internal LogFiles(AbsolutePath directory, DateTime now)
    {
        foreach (var path in Directory.GetFiles(directory, "build.*.log").OrderDescending(StringComparer.Ordinal).Skip(5))
            File.Delete(path);
        _current = Open(directory / "build.log", FileMode.Create);
        _dated = Open(directory / string.Create(CultureInfo.InvariantCulture, $"build.{now:yyyy-MM-dd_HH-mm-ss}.log"), FileMode.Append);
    }

    internal void Write(LogEvent logEvent, string target)
    {
        var text = Screen.Secrets.Apply($"{EventText.Level(logEvent, EventText.Plain)[0]} | {target,-20} | "
            + EventText.Message(logEvent, EventText.Plain) + Environment.NewLine + EventText.Exception(logEvent, EventText.Plain));
        _current.Write(logEvent.Timestamp.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture) + " | " + text);
        _dated.Write(text);
    }

    public void Dispose() => Array.ForEach([_current, _dated], x => x.Dispose());

    // Another run in the same checkout may be writing too.
    private static StreamWriter Open(string path, FileMode mode)
        => new(new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete), new UTF8Encoding(false)) { AutoFlush = true };
}
