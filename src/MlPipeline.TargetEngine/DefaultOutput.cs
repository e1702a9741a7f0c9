namespace Nuke.Common;

/// <summary>The parts of the console output that a build can switch off.</summary>
public enum DefaultOutput { Logo, TargetHeader, TargetCollapse, ErrorsAndWarnings, TargetOutcome, BuildOutcome, Timestamps }
