using MlPipeline.Training.Definitions;

namespace SampleModel.Variants;

/// <summary>Leaves rows without a group.</summary>
internal sealed class Leaving : SampleDefinition
{
    public override IReadOnlyList<RowGroup<SampleRow>> Groups => [new("colour", "Only reds.", row => row.Colour == "red" ? "red" : null!)];
}
