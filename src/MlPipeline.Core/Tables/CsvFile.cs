using System.Text;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Tables;

/// <summary>Reads comma-separated values by RFC 4180: quotes, doubled quotes, line breaks in quotes; LF or CRLF; UTF-8 with or without a mark.</summary>
public static class CsvFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file whose first line is the header.</summary>
    /// <exception cref="UserException">The file is missing, empty, ragged, badly quoted or not UTF-8; the line is named.</exception>
    public static Table Read(string path)
    {
        try
        {
            return Parse(path, File.ReadAllText(path, StrictUtf8));
        }
        catch (DecoderFallbackException fault)
        {
            throw Fault(path, "The table is not UTF-8 text", "write it as UTF-8", fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, "There is no such table", "./build.sh RestoreData", fault);
        }
    }

    /// <summary>Reads a text whose first line is the header; <paramref name="source"/> names it in messages.</summary>
    /// <exception cref="UserException">As for <see cref="Read"/>.</exception>
    public static Table Parse(string source, string text)
    {
        var scanner = new CsvScanner(source, text);
        if (!scanner.TryReadRow(out var header))
            throw Fault(source, "The table is empty", "give it a header line and at least one row");
        RefuseRepeatedColumns(source, header);
        var rows = new List<TableRow>();
        while (scanner.TryReadRow(out var row))
        {
            if (row.Cells.Count != header.Cells.Count)
                throw Ragged(source, header.Cells.Count, row);
            rows.Add(row);
        }

        return new Table(source, header.Cells, rows);
    }

    private static void RefuseRepeatedColumns(string source, TableRow header)
    {
        var repeated = header.Cells.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
            throw Fault($"{source}:{header.Line}", $"The column '{repeated.Key}' stands twice in the header", "give each column a name of its own");
    }

    private static UserException Ragged(string source, int expected, TableRow row) => new(
        new UserFault("A row has another number of cells than the header", "mend the row, or quote a cell that holds a comma")
        {
            Place = $"{source}:{row.Line}",
            Expected = $"{expected} cells",
            Actual = $"{row.Cells.Count} cells",
        });

    private static UserException Fault(string place, string problem, string mend, Exception? cause = null) =>
        new(new UserFault(problem, mend) { Place = place }, cause);
}
