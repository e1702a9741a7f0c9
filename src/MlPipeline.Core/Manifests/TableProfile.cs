namespace MlPipeline.Core.Manifests;

/// <summary>What the columns of a table hold: enough to tell a later table's difference without these rows, and bounded however many they are.</summary>
/// <param name="Rows">Data rows.</param>
/// <param name="Columns">Every column, in the header's order.</param>
public sealed record TableProfile(int Rows, IReadOnlyList<ColumnProfile> Columns);
