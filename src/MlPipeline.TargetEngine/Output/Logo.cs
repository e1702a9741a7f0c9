using System.Reflection;

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
        if (withPicture)
        {
            Screen.Line(Style.Debug);
            foreach (var line in Lines)
                Screen.Line(Style.Debug, line.Replace(' ', '\u00A0'));
            Screen.Line(Style.Debug);
        }

        var version = typeof(Logo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        Screen.Line(Style.Information, $"MlPipeline.TargetEngine version {version}, a subset of NUKE 10.1.0 ({Environment.OSVersion.Platform})");
        Screen.Line(Style.Information);
    }
}
