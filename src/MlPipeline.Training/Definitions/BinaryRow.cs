namespace MlPipeline.Training.Definitions;

/// <summary>A row of a binary model's data: derive from it, one property a column; the pipeline fills in the label.</summary>
public abstract class BinaryRow
{
    /// <summary>Whether the row is of the positive class; false where the label is not known.</summary>
    public bool Label { get; set; }
}
