namespace Nuke.Common.Output;

/// <summary>What a run begins with, unless <c>--no-logo</c> is given.</summary>
internal static class Logo
{
    private static readonly string[] Lines =
    [
        "███╗   ██╗██╗   ██╗██╗  ██╗███████╗",
        "████╗  ██║██║   ██║██║ ██╔╝██╔════╝",
        "██╔██╗ ██║██║   ██║█████╔╝ █████╗  ",
        "██║╚██╗██║██║   ██║██╔═██╗ ██╔══╝  ",
        "██║ ╚████║╚██████╔╝██║  ██╗███████╗",
        "╚═╝  ╚═══╝ ╚═════╝ ╚═╝  ╚═╝╚══════╝",
    ];

    internal static void Write(bool withPicture)
    {
        foreach (var line in withPicture ? [string.Empty, .. Lines, string.Empty] : Array.Empty<string>())
            Screen.Line(Style.Debug, line.Replace(' ', '\u00A0'));
        var version = typeof(Logo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        Screen.Line(Style.Information, $"MlPipeline.TargetEngine version {version}, a subset of NUKE 10.1.0");
        Screen.Line(Style.Information);
    }
}
