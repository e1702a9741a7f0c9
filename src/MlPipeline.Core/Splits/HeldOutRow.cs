using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Splits;

/// <summary>A held-out row and its stable id.</summary>
/// <param name="Id">The hash of its key; equal keys after the first are numbered.</param>
/// <param name="Row">The row.</param>
public sealed record HeldOutRow(string Id, TableRow Row);
