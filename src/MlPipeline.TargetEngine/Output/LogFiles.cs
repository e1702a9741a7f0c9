using System.Globalization;
using System.Text;
using Nuke.Common.IO;
using Serilog.Events;

namespace Nuke.Common.Output;

/// <summary>Every log event on file: build.log of this run, and one dated file each for this and the five runs before.</summary>
internal sealed class LogFiles : IDisposable
{
    private readonly StreamWriter _current;
    private readonly StreamWriter _dated;

    private LogFiles(StreamWriter current, StreamWriter dated) => (_current, _dated) = (current, dated);

    internal static LogFiles Open(AbsolutePath directory, DateTime now)
    {
        var old = Directory.GetFiles(directory, "build.*.log").OrderDescending(StringComparer.Ordinal).Skip(5);
        foreach (var path in old)
            File.Delete(path);
        var stamp = now.ToString("yyyy-MM-dd_HH-mm-ss", CultureInfo.InvariantCulture);
        return new LogFiles(Writer(directory / "build.log", FileMode.Create), Writer(directory / $"build.{stamp}.log", FileMode.Append));
    }

    internal void Write(LogEvent logEvent, string target)
    {
        var level = EventText.Level(logEvent, Theme.Plain)[..1];
        var text = Screen.Secrets.Apply(
            $"{level} | {target,-20} | {EventText.Message(logEvent, Theme.Plain)}{Environment.NewLine}{EventText.Exception(logEvent, Theme.Plain)}");
        _current.Write(logEvent.Timestamp.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture) + " | " + text);
        _dated.Write(text);
    }

    public void Dispose()
    {
        _current.Dispose();
        _dated.Dispose();
    }

    // Another run in the same checkout may be writing too.
    private static StreamWriter Writer(string path, FileMode mode)
        => new(new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete), new UTF8Encoding(false)) { AutoFlush = true };
}
