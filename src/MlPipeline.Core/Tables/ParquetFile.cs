using System.Globalization;
using MlPipeline.Core.Errors;
using Parquet;
using Parquet.Schema;

namespace MlPipeline.Core.Tables;

/// <summary>Reads a Parquet file of flat columns. A cell is its value's shortest invariant text, and null is an empty cell.</summary>
internal static class ParquetFile
{
    /// <exception cref="UserException">The file is missing or damaged, or a column is nested or of a type that has no text; the column is named.</exception>
    public static Table Read(string path)
    {
        try
        {
            return ReadAsync(path).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserException(new UserFault("There is no such table", "./build.sh RestoreData") { Place = path }, fault);
        }
        // The library ends on a damaged file with whatever it stumbles over; what the system says of a file it cannot read is not about its content.
        catch (Exception fault) when (fault is not (UserException or UnauthorizedAccessException or OutOfMemoryException))
        {
            throw new UserException(new UserFault("The table is not a Parquet file that can be read", "write it anew") { Place = path, Actual = fault.Message }, fault);
        }
    }

    private static async Task<Table> ReadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true }).ConfigureAwait(false);
        DataField[] fields = [.. reader.Schema.Fields.Select(field => Flat(path, field))];
        var builder = new TableBuilder(path, [.. fields.Select(field => field.Name)], headerLine: 1);
        var rows = 0;
        for (var number = 0; number < reader.RowGroupCount; number++)
        {
            using var group = reader.OpenRowGroupReader(number);
            var count = checked((int)group.RowCount);
            for (var column = 0; column < fields.Length; column++)
                await new ParquetCells(builder, column, new(group, fields[column], count)).ReadAsync(path).ConfigureAwait(false);
            builder.NumberRows(rows += count);
        }

        return builder.Build();
    }

    private static DataField Flat(string path, Field field) => field is DataField { IsArray: false } flat
        ? flat
        : throw new UserException(new UserFault($"The column '{field.Name}' is nested", "flatten it, or leave it out") { Place = path, Expected = "a value a row", Actual = Kind(field) });

    private static string Kind(Field field) =>
        string.Create(CultureInfo.InvariantCulture, $"a {(field is DataField ? "list" : field.SchemaType.ToString().ToLowerInvariant())} a row");
}
