namespace Nuke.Common.Output;

/// <summary>What a piece of console text is, as the ANSI code of NUKE's colours.</summary>
internal static class Style
{
    internal const string Text = "39", Muted = "38;5;247", Value = "38;5;45;1", Invalid = "48;5;45;1", Success = "32;1",
        Verbose = "90;1", Debug = "39;1", Information = "38;5;45;1", Warning = "38;5;214;1", Error = "38;5;196;1", Fatal = "38;5;231;1;48;5;196";
}
