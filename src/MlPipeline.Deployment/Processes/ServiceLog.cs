using System.Text.RegularExpressions;
using MlPipeline.Core.Processes;

namespace MlPipeline.Deployment.Processes;

/// <summary>Reads what a service has said so far, never more than a part of it.</summary>
internal sealed partial class ServiceLog(string path)
{
    private const int MaximumRead = 1 << 16;
    private const int Lines = ChildResult.MaximumTail;

    /// <summary>Where the service says that it listens; null until it does.</summary>
    public string? Address => Listening().Match(Read(SeekOrigin.Begin)) is { Success: true } found ? found.Groups["address"].Value : null;

    /// <summary>Its last lines, harmless to repeat.</summary>
    public string Tail => string.Join('\n', Read(SeekOrigin.End).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(Lines).Select(ChildText.Plain));

    private string Read(SeekOrigin end)
    {
        if (!File.Exists(path))
            return "";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (end == SeekOrigin.End && file.Length > MaximumRead)
            file.Seek(-MaximumRead, SeekOrigin.End);
        var bytes = new byte[MaximumRead];
        return System.Text.Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, MaximumRead, throwOnEndOfStream: false));
    }

    [GeneratedRegex(@"^listening (?<address>http://127\.0\.0\.1:[0-9]{1,5})/?\r?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
