using Parquet;
using Parquet.Schema;

namespace MlPipeline.Core.Tables;

/// <summary>A column's cells in one of a file's groups of rows.</summary>
/// <param name="Group">The group.</param>
/// <param name="Field">The column.</param>
/// <param name="Count">The group's rows.</param>
internal sealed record ParquetChunk(ParquetRowGroupReader Group, DataField Field, int Count);
