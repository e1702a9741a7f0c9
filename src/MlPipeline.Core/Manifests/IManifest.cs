using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What a step leaves behind: the digests of what it read and of what it made.</summary>
public interface IManifest
{
    /// <summary>The version of the record's schema.</summary>
    int SchemaVersion { get; }

    /// <summary>Everything that the step's result depends on, by name.</summary>
    StepInputs Inputs { get; }

    /// <summary>The files the step made.</summary>
    IReadOnlyList<FileRecord> Outputs { get; }
}
