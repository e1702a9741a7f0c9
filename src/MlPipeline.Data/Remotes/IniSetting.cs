namespace MlPipeline.Data.Remotes;

/// <summary>A line of a configuration file.</summary>
/// <param name="Section">The section it stands in, in lower case, without quotes around it.</param>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Without quotes around it.</param>
/// <param name="File">The file.</param>
/// <param name="Line">From 1.</param>
internal sealed record IniSetting(string Section, string Name, string Value, string File, int Line)
{
    public string Place => $"{File}:{Line}";
}
