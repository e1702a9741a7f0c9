namespace Nuke.Common.Execution;

/// <summary>Where a target stands in the run.</summary>
public enum ExecutionStatus { None, Scheduled, NotRun, Skipped, Succeeded, Failed, Running, Aborted, Collective }
