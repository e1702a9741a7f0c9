using System.Text;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Tables;

/// <summary>Cuts text into rows of cells, keeping count of lines.</summary>
internal sealed class CsvScanner(string source, string text)
{
    private const char Separator = ',';
    private const char Quote = '"';

    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);
    private int position;
    private int line = 1;

    public bool TryReadRow(out TableRow row)
    {
        row = default;
        if (position >= text.Length)
            return false;
        var first = line;
        var cells = new List<string>();
        do
            cells.Add(ReadCell());
        while (TryTake(Separator));
        TakeLineEnd();
        row = new TableRow(first, cells);
        return true;
    }

    private string ReadCell() => position < text.Length && text[position] == Quote ? ReadQuoted() : ReadPlain();

    private string ReadPlain()
    {
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny(Separator, '\r', '\n');
        var cell = length < 0 ? rest : rest[..length];
        if (cell.Contains(Quote))
            throw Fault("A quote stands inside a cell that is not quoted", "quote the whole cell and double the quote");
        position += cell.Length;
        return Pool(cell);
    }

    private string ReadQuoted()
    {
        var opened = line;
        var cell = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            var character = text[position];
            if (character == Quote)
            {
                position++;
                if (position >= text.Length || text[position] != Quote)
                    return EndQuoted(cell);
            }

            line += character == '\n' ? 1 : 0;
            cell.Append(character);
        }

        line = opened;
        throw Fault("A quoted cell is never closed", "close the quote");
    }

    private string EndQuoted(StringBuilder cell) =>
        position >= text.Length || text[position] is Separator or '\r' or '\n'
            ? cell.ToString()
            : throw Fault("Text follows a closed quote", "double a quote that belongs to the cell");

    private bool TryTake(char expected)
    {
        var there = position < text.Length && text[position] == expected;
        position += there ? 1 : 0;
        return there;
    }

    private void TakeLineEnd()
    {
        TryTake('\r');
        if (!TryTake('\n') && position < text.Length)
            throw Fault("A carriage return stands alone", "end lines by LF or CRLF");
        line++;
    }

    // Categories repeat: one string for each keeps a million rows small.
    private string Pool(ReadOnlySpan<char> cell)
    {
        var lookup = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(cell, out var known))
            return known;
        var added = cell.ToString();
        pool[added] = added;
        return added;
    }

    private UserException Fault(string problem, string mend) => new(new UserFault(problem, mend) { Place = $"{source}:{line}" });
}
