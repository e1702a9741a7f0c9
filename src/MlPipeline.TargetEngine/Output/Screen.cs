using System.Text;

namespace Nuke.Common.Output;

/// <summary>The console, the only way out of the engine: secrets are masked, and on GitHub text cannot be taken for a command.</summary>
internal static class Screen
{
    // NUKE writes a zero-width space where a line is empty: some build servers drop empty lines.
    private const string EmptyLine = "\u200B";
    internal static SecretMask Secrets { get; } = new();

    internal static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        else
            Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true });
    }

    internal static string Paint(string style, string text) => Host.Instance?.IsColoured == true ? $"\u001B[{style}m{text}\u001B[0m" : text;
    internal static void Line(string style, string text = null)
        => Write((string.IsNullOrWhiteSpace(text) ? EmptyLine : Paint(style, text)) + Environment.NewLine);

    internal static void Write(string text)
    {
        text = Secrets.Apply(text);
        Console.Out.Write(Host.Instance is IBuildServer ? WorkflowText.Defuse(text) : text);
    }
}
