using System.Buffers;
using System.Globalization;
using System.Text;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Tables;

/// <summary>Cuts a stream of text into rows of cells, keeping count of lines. It holds one block of the text at a time.</summary>
internal sealed class CsvScanner
{
    private const int BlockSize = 1 << 16;
    private const char Quote = '"';
    private const char Mark = '\ufeff';

    private readonly string source;
    private readonly TextReader text;
    private readonly char delimiter;
    private readonly SearchValues<char> ends;
    private readonly StringBuilder unquoted = new();
    private char[] block = new char[BlockSize];
    private char[] cell = [];
    private int position;
    private int end;
    private long before;
    private long lineStart;
    private bool isAtEnd;

    public CsvScanner(string source, TextReader text, char delimiter)
    {
        this.source = source;
        this.text = text;
        this.delimiter = delimiter;
        ends = SearchValues.Create([delimiter, Quote, '\r', '\n']);
        if (Has() && block[position] == Mark)
        {
            position++;
            lineStart++;
        }
    }

    /// <summary>The line that is read next, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether a row begins here.</summary>
    public bool HasRow() => Has();

    /// <summary>The next cell, which is good until the next call.</summary>
    public ReadOnlySpan<char> ReadCell() => Has() && block[position] == Quote ? ReadQuoted() : ReadPlain();

    /// <summary>Takes the delimiter, if one stands here.</summary>
    public bool TryTakeDelimiter() => TryTake(delimiter);

    /// <summary>Takes the end of the line, or finds the end of the text.</summary>
    public void TakeLineEnd()
    {
        if (TryTake('\r') && !Is('\n') && Has())
            throw Fault("A carriage return stands alone", "end lines by LF or CRLF", offset: -1);
        if (!TryTake('\n') && Has())
            throw Fault("Text follows a closed quote", "double a quote that belongs to the cell");
        StartLine();
    }

    private ReadOnlySpan<char> ReadPlain()
    {
        int length;
        while ((length = block.AsSpan(position..end).IndexOfAny(ends)) < 0 && Fill())
        {
        }

        if (length >= 0 && block[position + length] == Quote)
            throw Fault("A quote stands inside a cell that is not quoted", "quote the whole cell and double the quote", offset: length);
        var plain = block.AsSpan(position, length < 0 ? end - position : length);
        position += plain.Length;
        return plain;
    }

    private ReadOnlySpan<char> ReadQuoted()
    {
        var (line, start) = (Line, before + position - lineStart);
        unquoted.Clear();
        position++;
        do
        {
            while (Has() && block[position] != Quote)
                TakeQuoted();
            if (!TryTake(Quote))
                throw Fault("A quoted cell is never closed", "close the quote", line, start);
        }
        while (TryTakeDoubled());
        if (cell.Length < unquoted.Length)
            cell = new char[unquoted.Length * 2];
        unquoted.CopyTo(0, cell, unquoted.Length);
        return cell.AsSpan(0, unquoted.Length);
    }

    // What stands up to a quote or the end of the block, at once.
    private void TakeQuoted()
    {
        var rest = block.AsSpan(position..end);
        var part = rest.IndexOf(Quote) is >= 0 and var length ? rest[..length] : rest;
        unquoted.Append(part);
        for (var line = part.IndexOf('\n'); line >= 0; line = part.IndexOf('\n'))
        {
            position += line + 1;
            part = part[(line + 1)..];
            StartLine();
        }

        position += part.Length;
    }

    private bool TryTakeDoubled()
    {
        if (!TryTake(Quote))
            return false;
        unquoted.Append(Quote);
        return true;
    }

    private void StartLine()
    {
        Line++;
        lineStart = before + position;
    }

    private bool Is(char expected) => Has() && block[position] == expected;

    private bool TryTake(char expected)
    {
        var there = Is(expected);
        position += there ? 1 : 0;
        return there;
    }

    private bool Has() => position < end || Fill();

    /// <summary>Reads more behind what is left; false at the end of the text.</summary>
    private bool Fill()
    {
        if (isAtEnd)
            return false;
        var left = end - position;
        var target = left > block.Length / 2 ? new char[block.Length * 2] : block;
        block.AsSpan(position, left).CopyTo(target);
        block = target;
        before += position;
        position = 0;
        end = left;
        var read = text.Read(block.AsSpan(end));
        end += read;
        isAtEnd = read == 0;
        return read > 0;
    }

    private UserException Fault(string problem, string mend, int offset = 0) => Fault(problem, mend, Line, before + position + offset - lineStart);

    private UserException Fault(string problem, string mend, int line, long column) =>
        new(new UserFault(problem, mend) { Place = string.Create(CultureInfo.InvariantCulture, $"{source}:{line}:{column + 1}") });
}
