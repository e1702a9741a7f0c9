namespace Nuke.Common.Output;

/// <summary>What a piece of console text is.</summary>
internal enum Style
{
    Text,
    Muted,
    Name,
    Value,
    Invalid,
    Verbose,
    Debug,
    Information,
    Warning,
    Error,
    Fatal,
    Success,
}
