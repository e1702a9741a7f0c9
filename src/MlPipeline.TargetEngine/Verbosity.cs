namespace Nuke.Common;

/// <summary>The least level of log event that reaches the console: all, debug, warning, error.</summary>
public enum Verbosity { Verbose, Normal, Minimal, Quiet }
