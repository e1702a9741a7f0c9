using static Nuke.Common.Output.Screen;

namespace Nuke.Common.Output;

/// <summary>Takes every log event: to the host, the console, the files, and to the list of errors and warnings.</summary>
internal sealed class BuildLog(bool timestamps, Lazy<LogFiles> files) : Serilog.Core.ILogEventSink, IDisposable
{
    private const int TargetNameLength = 20;
    private readonly List<(LogEvent Event, string Target)> _troubles = [];
    private readonly Lock _lock = new();
    internal string Target { get; set; } = string.Empty;

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            var target = Target.Length > TargetNameLength ? Target[..TargetNameLength] : Target;
            if (logEvent.Level >= LogEventLevel.Warning)
            {
                Host.Instance.Report(logEvent);
                _troubles.Add((logEvent, target));
            }
            if (logEvent.Level >= Session.Current.Level.MinimumLevel)
                Write(Time(logEvent) + Head(logEvent) + Text(logEvent) + EventText.Exception(logEvent, Paint));
            files.Value?.Write(logEvent, target);
        }
    }

    internal void RepeatTroubles()
    {
        if (_troubles.Count == 0)
            return;
        Host.Instance.BeginBlock("Errors & Warnings");
        foreach (var (logEvent, target) in _troubles.Where(x => x.Event.MessageTemplate.Text.Length > 0))
            Write(Paint(Style.Muted, "[") + Head(logEvent) + Paint(Style.Muted, target) + Paint(Style.Muted, ": ") + Text(logEvent));
        Host.Instance.EndBlock("Errors & Warnings");
    }

    public void Dispose() => files.Value?.Dispose();

    private string Time(LogEvent logEvent) => timestamps
        ? Paint(Style.Muted, logEvent.Timestamp.ToString("HH:mm:ss", CultureInfo.InvariantCulture)) + Paint(Style.Muted, " [")
        : Paint(Style.Muted, "[");

    private static string Head(LogEvent logEvent) => EventText.Level(logEvent, Paint) + Paint(Style.Muted, "] ");
    private static string Text(LogEvent logEvent) => EventText.Message(logEvent, Paint) + Environment.NewLine;
}
