namespace MlPipeline.Core.Runs;

/// <summary>The columns of a scores file; every other column is a group attribute, but for the probabilities of several classes.</summary>
public static class ScoreFile
{
    /// <summary>The row's id: 32 hexadecimal digits of its key's hash, and a counter for equal keys.</summary>
    public const string RowColumn = "row";

    /// <summary>Of a binary model 1 for the positive class and 0 for the other; the class's name where there are several; of a regression the number itself.</summary>
    public const string LabelColumn = "label";

    /// <summary>
    /// Of a binary model the probability of the positive class, of a regression the prediction, each a 32-bit float in shortest round-trip form; the
    /// predicted class's name where there are several.
    /// </summary>
    public const string ScoreColumn = "score";

    /// <summary>The row's weight.</summary>
    public const string WeightColumn = "weight";

    /// <summary>Begins the name of a column that holds the probability of one of several classes; the class's name follows.</summary>
    public const string ProbabilityPrefix = "p:";
}
