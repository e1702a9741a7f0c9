namespace MlPipeline.Core.Manifests;

/// <summary>Which way a metric is better.</summary>
public enum Direction
{
    /// <summary>Higher is better.</summary>
    HigherIsBetter,

    /// <summary>Lower is better.</summary>
    LowerIsBetter,

    /// <summary>Neither: it describes.</summary>
    Neutral,
}
