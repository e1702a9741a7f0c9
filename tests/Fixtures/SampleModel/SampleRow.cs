using System.ComponentModel.DataAnnotations;
using MlPipeline.Training.Definitions;

namespace SampleModel;

/// <summary>A row of two numbers and a category.</summary>
internal sealed class SampleRow : BinaryRow
{
    [Range(0, 100)]
    public float Width { get; set; }

    [Range(0, 100)]
    public float Height { get; set; }

    [AllowedValues("red", "green", "blue")]
    public string Colour { get; set; } = "";
}
