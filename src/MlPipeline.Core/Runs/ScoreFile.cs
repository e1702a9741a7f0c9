namespace MlPipeline.Core.Runs;

/// <summary>The columns of a scores file; every other column is a group attribute.</summary>
public static class ScoreFile
{
    /// <summary>The row's id: 32 hexadecimal digits of its key's hash, and a counter for equal keys.</summary>
    public const string RowColumn = "row";

    /// <summary>1 for the positive class, 0 for the other.</summary>
    public const string LabelColumn = "label";

    /// <summary>The probability of the positive class: a 32-bit float in shortest round-trip form.</summary>
    public const string ScoreColumn = "score";

    /// <summary>The row's weight.</summary>
    public const string WeightColumn = "weight";
}
