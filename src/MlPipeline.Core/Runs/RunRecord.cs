namespace MlPipeline.Core.Runs;

/// <summary>The volatile facts of a run: where and when it ran, and how each stage ended. No digest covers them.</summary>
public sealed record RunRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The engine that ran the targets: <c>nuke</c> or <c>bundled</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The machine's name.</summary>
    public required string Machine { get; init; }

    /// <summary>The operating system.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Processors that the build saw.</summary>
    public required int Processors { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The stages so far, in order.</summary>
    public required IReadOnlyList<StageRecord> Stages { get; init; }
}
