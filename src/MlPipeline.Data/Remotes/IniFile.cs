using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Remotes;

/// <summary>
/// Reads DVC's configuration files: <c>[section]</c>, where a name with quotes in it is quoted itself (<c>['remote "store"']</c>), then
/// <c>name = value</c>, quoted or not; <c>#</c> begins a comment. Names of sections and settings ignore case, as in DVC.
/// </summary>
internal static class IniFile
{
    /// <summary>The settings in the order of the file; none when there is no file.</summary>
    /// <exception cref="UserException">The file cannot be read, or a line is neither section, setting, comment nor blank.</exception>
    public static IReadOnlyList<IniSetting> Read(string file)
    {
        try
        {
            return File.Exists(file) ? Parse(file, File.ReadAllLines(file)) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                new UserFault("The DVC configuration cannot be read", "make the file readable") { Place = file, Actual = fault.Message }, fault);
        }
    }

    public static IReadOnlyList<IniSetting> Parse(string file, IReadOnlyList<string> lines)
    {
        var settings = new List<IniSetting>();
        var section = "";
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                section = SectionOf(line) ?? throw Fault(file, index, "a section such as [core] or ['remote \"store\"']");
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                settings.Add(new(section, Bare(line[..equals]).ToLowerInvariant(), Bare(line[(equals + 1)..]), file, index + 1));
            else
                throw Fault(file, index, "name = value");
        }

        return settings;
    }

    private static string? SectionOf(string line)
    {
        var end = line.LastIndexOf(']');
        var rest = end < 0 ? line : line[(end + 1)..].TrimStart();
        return end < 0 || (rest.Length > 0 && rest[0] != '#') ? null : Bare(line[1..end]).ToLowerInvariant();
    }

    // A value in quotes ends at the closing one; a comment may follow either kind.
    private static string Bare(string text)
    {
        var value = text.Trim();
        if (value.Length > 1 && value[0] is '\'' or '"' && value.IndexOf(value[0], 1) is > 0 and var close)
            return value[1..close];
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    // The line itself is not shown: it may be a credential.
    private static UserException Fault(string file, int index, string expected) => new(
        new UserFault("A line of the DVC configuration is not understood", "mend the line, or restore the file from version control")
        {
            Place = $"{file}:{index + 1}",
            Expected = expected,
        });
}
