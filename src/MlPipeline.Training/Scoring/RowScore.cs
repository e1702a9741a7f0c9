using Microsoft.ML.Data;

namespace MlPipeline.Training.Scoring;

/// <summary>What ML.NET gives for a row.</summary>
internal sealed class RowScore
{
    /// <summary>The column that a calibrated binary trainer writes.</summary>
    public const string Column = "Probability";

    [ColumnName(Column)]
    public float Value { get; set; }
}
