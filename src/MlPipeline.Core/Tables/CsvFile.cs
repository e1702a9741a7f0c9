using System.Text;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Tables;

/// <summary>Reads delimited values by RFC 4180: quotes, doubled quotes, line breaks in quotes; LF or CRLF; with or without a mark of the encoding.</summary>
public static class CsvFile
{
    private const int BlockSize = 1 << 16;

    /// <summary>Reads a whole file of commas in UTF-8 whose first line is the header.</summary>
    /// <exception cref="UserException">The file is missing, empty, ragged, badly quoted or not UTF-8; the line, and where it can be the column, is named.</exception>
    public static Table Read(string path) => Read(path, TextFormat.Default);

    /// <summary>Reads a whole file whose first line is the header.</summary>
    /// <exception cref="UserException">As for <see cref="Read(string)"/>, or the format cannot be.</exception>
    public static Table Read(string path, TextFormat format)
    {
        var encoding = TextEncodings.Find(format.Encoding) ?? throw Fault(path, $"There is no encoding '{format.Encoding}'", "name another in the model's definition, such as utf-8 or windows-1252");
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BlockSize, FileOptions.SequentialScan);
            using var text = new StreamReader(file, ByMark(encoding, file), detectEncodingFromByteOrderMarks: false, BlockSize);
            return Parse(path, text, format);
        }
        catch (DecoderFallbackException fault)
        {
            throw Fault(Undecodable.PlaceIn(path, encoding), $"The table is not {format.Encoding} text", $"write it as {format.Encoding}, or name its encoding in the model's definition", fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, "There is no such table", "./build.sh RestoreData", fault);
        }
    }

    /// <summary>Reads a text of commas whose first line is the header; <paramref name="source"/> names it in messages.</summary>
    /// <exception cref="UserException">As for <see cref="Read(string)"/>.</exception>
    public static Table Parse(string source, string text) => Parse(source, text, TextFormat.Default);

    /// <summary>Reads a text whose first line is the header; <paramref name="source"/> names it in messages.</summary>
    /// <exception cref="UserException">As for <see cref="Read(string)"/>.</exception>
    public static Table Parse(string source, string text, TextFormat format)
    {
        using var reader = new StringReader(text);
        return Parse(source, reader, format);
    }

    private static Table Parse(string source, TextReader text, TextFormat format)
    {
        if (format.Delimiter is not [not ('"' or '\r' or '\n') and var delimiter])
            throw Fault(source, $"'{format.Delimiter}' cannot stand between cells", "name one character as Delimiter in the model's definition");
        var scanner = new CsvScanner(source, text, delimiter);
        if (!scanner.HasRow())
            throw Fault(source, "The table is empty", "give it a header line and at least one row");
        var builder = new TableBuilder(source, Header(scanner), headerLine: 1);
        while (scanner.HasRow())
        {
            builder.BeginRow(scanner.Line);
            do
                builder.Add(scanner.ReadCell());
            while (scanner.TryTakeDelimiter());
            scanner.TakeLineEnd();
            builder.EndRow();
        }

        return builder.Build();
    }

    private static List<string> Header(CsvScanner scanner)
    {
        var names = new List<string>();
        do
            names.Add(scanner.ReadCell().ToString());
        while (scanner.TryTakeDelimiter());
        scanner.TakeLineEnd();
        return names;
    }

    private static Encoding ByMark(Encoding encoding, FileStream file)
    {
        Span<byte> begin = stackalloc byte[2];
        var read = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return TextEncodings.ByMark(encoding, begin[..read]);
    }

    private static UserException Fault(string place, string problem, string mend, Exception? cause = null) =>
        new(new UserFault(problem, mend) { Place = place }, cause);
}
