using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>What training an accepted model again must give: <c>model.lock.json</c>, committed beside the model's pin.</summary>
public sealed record ModelLock
{
    /// <summary>The file's name.</summary>
    public const string FileName = "model.lock.json";

    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The key of the training: of its data, code, packages, seed and circumstances. A training of another key is not held to this lock.</summary>
    public required Digest Key { get; init; }

    /// <summary>The digest of the model archive.</summary>
    public required Digest Model { get; init; }

    /// <summary>The digest of the held-out rows' scores.</summary>
    public required Digest Scores { get; init; }

    /// <summary>For which SDK, RID and class of processors (<c>sdk</c>, <c>rid</c>, <c>cpu</c>) the digests are those expected.</summary>
    public required SortedDictionary<string, string> Conditions { get; init; }

    /// <summary>What is promised where the conditions differ, as Reproduce proved it; nothing where it did not.</summary>
    public required ReproductionTier PromisedTier { get; init; }
}
