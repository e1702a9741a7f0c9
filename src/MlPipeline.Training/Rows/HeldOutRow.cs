using MlPipeline.Core.Tables;

namespace MlPipeline.Training.Rows;

/// <summary>A held-out row and its stable id.</summary>
internal sealed record HeldOutRow(string Id, TableRow Row);
