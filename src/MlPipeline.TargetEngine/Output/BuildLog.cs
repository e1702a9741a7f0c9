using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Nuke.Common.Output;

/// <summary>Takes every log event: to the host, the console, the files, and to the list of errors and warnings.</summary>
internal sealed class BuildLog(Host host, LoggingLevelSwitch verbosity, bool timestamps, LogFiles files) : ILogEventSink, IDisposable
{
    private const int TargetNameLength = 20;
    private readonly List<(LogEvent Event, string Target)> _troubles = [];
    private readonly Lock _lock = new();

    /// <summary>The target whose events these are; empty outside targets.</summary>
    internal string Target { get; set; } = string.Empty;

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            var target = Target.Length > TargetNameLength ? Target[..TargetNameLength] : Target;
            if (logEvent.Level >= LogEventLevel.Warning)
            {
                host.Report(logEvent);
                _troubles.Add((logEvent, target));
            }

            if (logEvent.Level >= verbosity.MinimumLevel)
                Screen.Write(Line(logEvent, Screen.Theme));
            files?.Write(logEvent, target);
        }
    }

    internal void RepeatTroubles()
    {
        if (_troubles.Count == 0)
            return;

        using (host.WriteBlock("Errors & Warnings"))
        {
            foreach (var (logEvent, target) in _troubles.Where(x => x.Event.MessageTemplate.Text.Length > 0))
                Screen.Write(Repeated(logEvent, target, Screen.Theme));
        }
    }

    public void Dispose() => files?.Dispose();

    private string Line(LogEvent logEvent, Theme theme)
    {
        var time = timestamps ? theme.Apply(Style.Muted, logEvent.Timestamp.ToString("HH:mm:ss", CultureInfo.InvariantCulture)) : string.Empty;
        return time
               + theme.Apply(Style.Muted, timestamps ? " [" : "[") + EventText.Level(logEvent, theme) + theme.Apply(Style.Muted, "] ")
               + EventText.Message(logEvent, theme) + Environment.NewLine
               + EventText.Exception(logEvent, theme);
    }

    private static string Repeated(LogEvent logEvent, string target, Theme theme)
        => theme.Apply(Style.Muted, "[") + EventText.Level(logEvent, theme) + theme.Apply(Style.Muted, "] ")
           + theme.Apply(Style.Muted, target) + theme.Apply(Style.Muted, ": ")
           + EventText.Message(logEvent, theme) + Environment.NewLine;
}
