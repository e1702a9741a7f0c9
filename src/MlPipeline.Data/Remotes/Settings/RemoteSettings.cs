using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.Settings;

/// <summary>What the configuration says of one remote.</summary>
/// <param name="Name">The remote's.</param>
/// <param name="Root">The repository's folder.</param>
/// <param name="Url">Where the remote is, and the line that says so.</param>
/// <param name="Lines">Every setting, the one that wins last.</param>
internal sealed record RemoteSettings(string Name, string Root, IniSetting Url, IReadOnlyList<IniSetting> Lines)
{
    public IniSetting? Find(string name) => Lines.LastOrDefault(line => line.Name == name);

    public string? Text(string name) => Find(name) is { Value.Length: > 0 } line ? line.Value : null;

    public bool Flag(string name, bool otherwise) => Find(name) is not { } line ? otherwise
        : SettingValue.TryFlag(line.Value) ?? throw NotUnderstood(line, "true or false");

    /// <summary>A whole number from 1.</summary>
    public int Count(string name, int otherwise) => Find(name) is not { } line ? otherwise
        : int.TryParse(line.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
        : throw NotUnderstood(line, "a whole number from 1");

    /// <summary>A time in seconds, above 0.</summary>
    public TimeSpan Seconds(string name, TimeSpan otherwise) => Find(name) is not { } line ? otherwise
        : double.TryParse(line.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw NotUnderstood(line, "seconds, above 0 and below 86400");

    /// <summary>The limits with what the configuration says of them.</summary>
    public TransferLimits Limits(TransferLimits otherwise) => otherwise with
    {
        Parallelism = Count("jobs", otherwise.Parallelism),
        Connect = Seconds("connect_timeout", Seconds("connection_timeout", otherwise.Connect)),
        Idle = Seconds("read_timeout", otherwise.Idle),
    };

    /// <exception cref="UserException">A setting has no meaning for this kind of remote, or one that cannot be honoured.</exception>
    public void RefuseAllBut(IEnumerable<string> honoured, IEnumerable<string> harmless)
    {
        HashSet<string> known = [.. honoured, .. harmless, "url", "jobs", "checksum_jobs", "verify", "no_traverse", "read_only", "slow_link_warning"];
        foreach (var line in Lines.Where(line => !known.Contains(line.Name) && !IsLayoutOff(line)))
            throw NotSupported(line, $"one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }

    public static UserException NotUnderstood(IniSetting line, string expected) => new(
        new UserFault($"The remote's setting {line.Name} is not understood", "mend the line") { Place = line.Place, Expected = expected, Actual = line.Value });

    private static UserException NotSupported(IniSetting line, string expected) => new(
        new UserFault($"The remote's setting {line.Name} is not supported", "take the line out, or use DVC for this remote")
        {
            Place = line.Place,
            Expected = expected,
        });

    // Objects of these layouts lie elsewhere; turned off they say nothing.
    private static bool IsLayoutOff(IniSetting line) => line.Name is "version_aware" or "worktree" && SettingValue.TryFlag(line.Value) == false;
}
