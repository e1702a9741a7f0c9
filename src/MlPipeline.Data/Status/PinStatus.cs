namespace MlPipeline.Data.Status;

/// <summary>How a pin and the working tree stand to each other.</summary>
/// <param name="Pin">The <c>.dvc</c> file, relative to the root.</param>
/// <param name="Path">What it pins, relative to the root.</param>
public sealed record PinStatus(string Pin, string Path)
{
    /// <summary>Files that are pinned and not there, relative to the root.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Files whose bytes differ from what is pinned, relative to the root.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Files in a pinned directory that are not pinned, relative to the root.</summary>
    public IReadOnlyList<string> Unpinned { get; init; } = [];

    /// <summary>Why it cannot be told; null where it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the working tree is as pinned.</summary>
    public bool IsUpToDate => Fault is null && Missing.Count == 0 && Changed.Count == 0 && Unpinned.Count == 0;
}
