using System.ComponentModel.DataAnnotations;
using MlPipeline.Training.Definitions;

namespace ServedModel;

/// <summary>A row with a column of every sort.</summary>
internal sealed class ServedRow : BinaryRow
{
    [Range(0, 100)]
    public float Width { get; set; }

    /// <summary>Optional, since it starts as no number.</summary>
    public float Height { get; set; } = float.NaN;

    [AllowedValues("red", "green", "blue")]
    public string Colour { get; set; } = "";

    /// <summary>Its names are those of training.</summary>
    public string City { get; set; } = "";

    /// <summary>Optional, and its names are those of training.</summary>
    public string? Note { get; set; }
}
