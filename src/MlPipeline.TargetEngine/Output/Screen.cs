using System.Text;
using Nuke.Common.Values;

namespace Nuke.Common.Output;

/// <summary>The console, the only way out of the engine: secrets are masked, and on GitHub text cannot be taken for a command.</summary>
internal static class Screen
{
    internal static SecretMask Secrets { get; } = new();

    internal static Theme Theme { get; private set; } = Theme.Plain;

    /// <summary>Whether the host reads lines that begin with <c>::</c> as commands.</summary>
    internal static bool HostReadsCommands { get; private set; }

    /// <summary>Whether the console understands ANSI colours.</summary>
    internal static bool IsColoured
        => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
           && Environment.GetEnvironmentVariable("TERM")?.StartsWith("xterm", StringComparison.OrdinalIgnoreCase) == true;

    internal static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        else
            Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1024) { AutoFlush = true });
    }

    /// <summary>Writes as the host wants it from now on.</summary>
    internal static void Attach(Host host) => (Theme, HostReadsCommands) = (host.Theme, host.ReadsCommands);

    internal static void Line(Style style, string text = null) => Write(Theme.Line(style, text) + Environment.NewLine);

    internal static void Write(string text)
    {
        text = Secrets.Apply(text);
        Console.Out.Write(HostReadsCommands ? WorkflowText.Defuse(text) : text);
    }

    internal static void Command(string command) => Console.Out.WriteLine(command);
}
