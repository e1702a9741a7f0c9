namespace MlPipeline.Evaluation.Intervals;

/// <summary>On which side of its limit a value is good.</summary>
internal enum Side
{
    /// <summary>The value must be at least the limit.</summary>
    AtLeast,

    /// <summary>The value must be at most the limit.</summary>
    AtMost,
}
