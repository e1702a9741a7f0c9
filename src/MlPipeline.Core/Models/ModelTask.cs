namespace MlPipeline.Core.Models;

/// <summary>What kind of answer a model gives.</summary>
public enum ModelTask
{
    /// <summary>One of two classes, with a probability of the positive one.</summary>
    BinaryClassification,

    /// <summary>One of several classes, with a probability of each.</summary>
    MulticlassClassification,

    /// <summary>A number.</summary>
    Regression,
}
