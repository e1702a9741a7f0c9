using System.Text;
using CsCheck;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Tests.Tables;

public sealed class A_CSV_table
{
    // The seven rules of RFC 4180, section 2, by hand.
    [Theory]
    [InlineData("h1,h2\naaa,bbb\nzzz,yyy\n", "aaa|bbb;zzz|yyy")]
    [InlineData("h1,h2\r\naaa,bbb\r\nzzz,yyy\r\n", "aaa|bbb;zzz|yyy")]
    [InlineData("h1,h2\naaa,bbb\nzzz,yyy", "aaa|bbb;zzz|yyy")]
    [InlineData("h1,h2\n a , b \n", " a | b ")]
    [InlineData("h1,h2\n,\n", "|")]
    [InlineData("h1,h2\n\"aaa\",\"bbb\"\n", "aaa|bbb")]
    [InlineData("h1,h2\n\"b CRLF\r\nbb\",ccc\r\n", "b CRLF\r\nbb|ccc")]
    [InlineData("h1,h2\n\"a,b\",c\n", "a,b|c")]
    [InlineData("h1,h2\n\"b\"\"bb\",\"\"\"\"\n", "b\"bb|\"")]
    [InlineData("h1,h2\n\"\",\"\"\n", "|")]
    [InlineData("h1,h2\r\na,b\nc,d\r\n", "a|b;c|d")]
    [InlineData("h1,h2\n<0,0<=X<200\n", "<0|0<=X<200")]
    [InlineData("h1,h2\n", "")]
    [InlineData("h1,h2", "")]
    [InlineData("h1,h2\na,", "a|")]
    public void Is_read_by_RFC_4180(string csv, string cells)
    {
        var table = CsvFile.Parse("t.csv", csv);

        Assert.Equal(["h1", "h2"], table.Columns);
        Assert.Equal(cells, string.Join(';', table.Rows.Select(row => string.Join('|', row.Cells))));
    }

    [Fact]
    public void Reads_back_whatever_was_written_by_the_rules() => Gen.Select(Rows, Gen.Bool, Gen.Bool, Gen.Bool).Sample(
        (rows, quoteAll, endLast, carriageReturns) =>
        {
            var lineEnd = carriageReturns ? "\r\n" : "\n";
            var lines = rows.Prepend(Header(rows)).Select(row => string.Join(',', row.Select(cell => Write(cell, quoteAll)))).ToList();
            var csv = string.Join(lineEnd, lines) + (endLast || lines[^1].Length == 0 ? lineEnd : "");

            return Cells(CsvFile.Parse("t.csv", csv)).SequenceEqual(rows.Select(row => string.Join('\u0001', row)));
        });

    [Fact]
    public void Reads_back_what_our_own_writer_writes() => Rows.Sample(rows =>
        Cells(CsvFile.Parse("t.csv", string.Concat(rows.Prepend(Header(rows)).Select(CsvText.Line))))
            .SequenceEqual(rows.Select(row => string.Join('\u0001', row))));

    [Fact]
    public void Numbers_its_rows_by_the_lines_they_begin_on() => Assert.Equal(
        [2, 3, 6],
        CsvFile.Parse("t.csv", "a,b\n1,2\n\"x\n\ny\",2\r\n3,4\n").Rows.Select(row => row.Line));

    [Theory]
    [InlineData("", "t.csv", "The table is empty")]
    [InlineData("a,b\n1,2\n1\n", "t.csv:3", "A row has another number of cells than the header")]
    [InlineData("a,b\n1,2,3\n", "t.csv:2", "A row has another number of cells than the header")]
    [InlineData("a,b\n1,2\n\n", "t.csv:3", "A row has another number of cells than the header")]
    [InlineData("a,b,a\n", "t.csv:1", "The column 'a' stands twice in the header")]
    [InlineData("a,b\n1,x\"y\"\n", "t.csv:2:4", "A quote stands inside a cell that is not quoted")]
    [InlineData("a,b\n1,\"x\"y\n", "t.csv:2:6", "Text follows a closed quote")]
    [InlineData("a,b\n1,2\n3,\"x\n\n\n", "t.csv:3:3", "A quoted cell is never closed")]
    [InlineData("a,b\n1,2\r3,4\n", "t.csv:2:4", "A carriage return stands alone")]
    public void Names_the_line_of_a_fault(string csv, string place, string problem)
    {
        var fault = Assert.Throws<UserException>(() => CsvFile.Parse("t.csv", csv)).Fault;

        Assert.Equal((place, problem), (fault.Place, fault.Problem));
    }

    [Fact]
    public void Is_read_from_UTF_8_with_or_without_a_mark()
    {
        using var folder = new TemporaryFolder();
        foreach (var mark in new[] { true, false })
        {
            File.WriteAllText(folder.At("t.csv"), "größe\nÄ\n", new UTF8Encoding(mark));

            var table = CsvFile.Read(folder.At("t.csv"));

            Assert.Equal(("größe", "Ä"), (table.Columns[0], table.Rows[0].Cells[0]));
        }
    }

    [Fact]
    public void That_is_not_UTF_8_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("t.csv"), [.. "a\n"u8, 0xE4, (byte)'\n']);

        var fault = Assert.Throws<UserException>(() => CsvFile.Read(folder.At("t.csv"))).Fault;

        Assert.Equal(("The table is not utf-8 text", folder.At("t.csv") + ":2:1"), (fault.Problem, fault.Place));
    }

    [Theory]
    [InlineData("windows-1252", "caf\u00e9 \u20ac")]
    [InlineData("iso-8859-15", "\u20ac")]
    [InlineData("utf-16", "caf\u00e9 \u20ac \ud83c\udf89")]
    [InlineData("utf-16BE", "\ud83c\udf89")]
    [InlineData("UTF-8", "\u00e9")]
    [InlineData("shift_jis", "\u65e5\u672c")]
    public void Is_read_in_the_encoding_that_is_named(string encoding, string text)
    {
        using var folder = new TemporaryFolder();
        var written = TextEncodings.Find(encoding)!;
        File.WriteAllBytes(folder.At("t.csv"), written.GetBytes($"h,{text}\r\n\"1\n2\",{text}\r\n"));

        var table = CsvFile.Read(folder.At("t.csv"), TextFormat.Default with { Encoding = encoding });

        Assert.Equal((text, "1\n2", text), (table.Columns[1], table.Rows[0].Cells[0], table.Rows[0].Cells[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_read_in_UTF_16_whose_mark_says_the_order_of_bytes(bool bigEndian)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("t.csv"), "größe\n1\n", new UnicodeEncoding(bigEndian, byteOrderMark: true));

        Assert.Equal("größe", CsvFile.Read(folder.At("t.csv"), TextFormat.Default with { Encoding = "utf-16" }).Columns[0]);
    }

    [Theory]
    [InlineData("utf-8", new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xC3 }, ":2:2")]
    [InlineData("utf-16", new byte[] { (byte)'a', 0, (byte)'\n', 0, 0x00, 0xD8, (byte)'b', 0 }, ":2:1")]
    [InlineData("us-ascii", new byte[] { (byte)'a', (byte)'b', 0xE9 }, ":1:3")]
    public void With_bytes_that_cannot_be_decoded_is_refused_where_they_stand(string encoding, byte[] bytes, string place)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("t.csv"), bytes);

        var fault = Assert.Throws<UserException>(() => CsvFile.Read(folder.At("t.csv"), TextFormat.Default with { Encoding = encoding })).Fault;

        Assert.Equal(folder.At("t.csv") + place, fault.Place);
    }

    [Theory]
    [InlineData("utf-9", ",", "There is no encoding 'utf-9'")]
    [InlineData("utf-7", ",", "There is no encoding 'utf-7'")]
    [InlineData("utf-8", "", "'' cannot stand between cells")]
    [InlineData("utf-8", ";;", "';;' cannot stand between cells")]
    [InlineData("utf-8", "\"", "'\"' cannot stand between cells")]
    public void In_a_format_that_cannot_be_is_refused(string encoding, string delimiter, string problem)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("t.csv"), "a\n");

        Assert.Equal(problem, Assert.Throws<UserException>(() => CsvFile.Read(folder.At("t.csv"), new TextFormat(encoding, delimiter))).Fault.Problem);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData("§")]
    public void Is_cut_at_the_delimiter_that_is_named(string delimiter)
    {
        var table = CsvFile.Parse("t.csv", $"a{delimiter}b\n\"x{delimiter}\"{delimiter}y,z\n", TextFormat.Default with { Delimiter = delimiter });

        Assert.Equal([$"x{delimiter}", "y,z"], table.Rows[0].Cells);
    }

    [Fact]
    public void Is_the_same_wherever_a_block_of_its_text_ends() => Gen.Int[0, 40].Sample(
        offset =>
        {
            var filler = new string('x', 65_500 + offset);
            var table = CsvFile.Parse("t.csv", $"a,b\r\n{filler},\"one\"\"two\r\nthree\"\r\n\"{filler}\",4\r\n");
            Assert.Equal([filler, "one\"two\r\nthree"], table.Rows[0].Cells);
            Assert.Equal((4, filler, "4"), (table.Rows[1].Line, table.Rows[1].Cells[0], table.Rows[1].Cells[1]));
        },
        iter: 41);

    [Fact]
    public void Keeps_each_distinct_cell_once()
    {
        var column = CsvFile.Parse("t.csv", "a\nx\n\"x\"\ny\nx\n").Column(0);

        Assert.Equal((2, "x", "y"), (column.DistinctCount, column.Distinct(0), column.Distinct(1)));
        Assert.Equal([0, 0, 1, 0], column.Codes.ToArray());
        Assert.Equal([3, 1], column.CountDistinct());
    }

    [Fact]
    public void Keeps_apart_as_many_distinct_cells_as_there_are()
    {
        var table = CsvFile.Parse("t.csv", "a,b\n" + string.Concat(Enumerable.Range(0, 200_000).Select(row => $"{row},{row % 7}\n")));

        Assert.Equal((200_000, 7), (table.Column(0).DistinctCount, table.Column(1).DistinctCount));
        Assert.Equal(("123456", "123456", "4"), (table.Rows[123_456].Cells[0], Encoding.UTF8.GetString(table.Rows[123_456].Cells.Utf8(0)), table.Rows[123_456].Cells[1]));
    }

    [Theory]
    [InlineData("missing.csv")]
    [InlineData("missing/t.csv")]
    public void That_is_not_there_is_said_to_be_restored_first(string name)
    {
        using var folder = new TemporaryFolder();

        var fault = Assert.Throws<UserException>(() => CsvFile.Read(folder.At(name))).Fault;

        Assert.Equal((folder.At(name), "./build.sh RestoreData"), (fault.Place, fault.Mend));
    }

    [Fact]
    public void Knows_where_its_columns_are()
    {
        var table = CsvFile.Parse("t.csv", "a,B\n");

        Assert.Equal((0, 1, -1), (table.IndexOf("a"), table.IndexOf("B"), table.IndexOf("b")));
    }

    private static Gen<string[][]> Rows =>
        from columns in Gen.Int[1, 5]
        from rows in Gen.String[Gen.Char["aé ,\"\r\n;'\t"], 0, 6].Array[columns].Array[0, 20]
        select rows;

    private static string[] Header(string[][] rows) => [.. Enumerable.Range(0, rows.Length == 0 ? 1 : rows[0].Length).Select(column => $"c{column}")];

    private static string Write(string cell, bool quote) =>
        quote || cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<string> Cells(Table table) => table.Rows.Select(row => string.Join('\u0001', row.Cells));
}
