using System.Globalization;
using System.Text.RegularExpressions;

namespace MlPipeline.Reporting.GitHub;

/// <summary>The hidden first line of our comment: whose it is, and which run wrote it.</summary>
/// <param name="Name">The pipeline's name within the repository.</param>
/// <param name="Run">The run's number.</param>
/// <param name="Attempt">The run's attempt.</param>
/// <param name="Head">The commit that the run was about.</param>
internal sealed partial record CommentMarker(string Name, long Run, long Attempt, string Head)
{
    /// <summary>Whether a run of the same commit is newer than another.</summary>
    public bool IsNewerThan(CommentMarker other) => (Run, Attempt).CompareTo((other.Run, other.Attempt)) > 0;

    /// <summary>The line, without its end.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"<!-- mlpipeline:{Name} run={Run} attempt={Attempt} head={Head} -->");

    /// <summary>The marker of a body, which stands in its first line alone; null when there is none.</summary>
    public static CommentMarker? Of(string? body) => Line().Match(FirstLine(body ?? "")) is { Success: true } found
        ? new(found.Groups["name"].Value, Number(found.Groups["run"]), Number(found.Groups["attempt"]), found.Groups["head"].Value)
        : null;

    private static string FirstLine(string body) => body.IndexOfAny(['\r', '\n']) is >= 0 and var end ? body[..end] : body;

    private static long Number(Group digits) => long.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A<!-- mlpipeline:(?<name>[a-z0-9-]{1,64}) run=(?<run>[0-9]{1,18}) attempt=(?<attempt>[0-9]{1,18}) head=(?<head>[0-9a-f]{40,64}) -->\z")]
    private static partial Regex Line();
}
