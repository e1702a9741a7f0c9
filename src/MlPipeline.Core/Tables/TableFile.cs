using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Tables;

/// <summary>Reads a model's data file by its extension: <c>.parquet</c> is Parquet, anything else is delimited text.</summary>
public static class TableFile
{
    /// <summary>The extension of Parquet files.</summary>
    public const string ParquetExtension = ".parquet";

    /// <summary>Reads a whole file. Equal values give equal rows, and so an equal split, whichever format they stand in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How a file of text is written; a Parquet file says so itself.</param>
    /// <exception cref="UserException">The file is missing or is no such table; the place is named.</exception>
    public static Table Read(string path, TextFormat format) =>
        IsParquet(path) ? ParquetFile.Read(path) : CsvFile.Read(path, format);

    private static bool IsParquet(string path) => Path.GetExtension(path).Equals(ParquetExtension, StringComparison.OrdinalIgnoreCase);
}
