namespace SampleModel.Variants;

/// <summary>The honest model.</summary>
internal sealed class Seeded : SampleDefinition;
