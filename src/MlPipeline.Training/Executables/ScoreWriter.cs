using System.Globalization;
using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Executables;

/// <summary>Writes scores as a table: row id, label, score, weight and one column a group attribute.</summary>
internal sealed class ScoreWriter<TRow>(IReadOnlyList<RowGroup<TRow>> groups)
    where TRow : BinaryRow
{
    private const string Unweighted = "1";
    private const int BufferSize = 1 << 16;

    /// <exception cref="UserException">A score is no probability, or a row has no group.</exception>
    public void Write(Stream stream, IReadOnlyList<HeldOutRow> ids, IReadOnlyList<TRow> rows, IReadOnlyList<float> scores)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true);
        text.Write(CsvText.Line([ScoreFile.RowColumn, ScoreFile.LabelColumn, ScoreFile.ScoreColumn, ScoreFile.WeightColumn, .. groups.Select(group => group.Name)]));
        var cells = new string[4 + groups.Count];
        cells[3] = Unweighted;
        for (var index = 0; index < rows.Count; index++)
        {
            cells[0] = ids[index].Id;
            cells[1] = rows[index].Label ? "1" : "0";
            cells[2] = TextOf(scores[index], ids[index]);
            for (var group = 0; group < groups.Count; group++)
                cells[4 + group] = GroupOf(groups[group], rows[index], ids[index]);
            text.Write(CsvText.Line(cells));
        }
    }

    // The shortest text that reads back as the same 32 bits.
    private static string TextOf(float score, HeldOutRow row) => score is >= 0 and <= 1
        ? score.ToString("R", CultureInfo.InvariantCulture)
        : throw new UserException(new UserFault("The model's score is no probability", "let the pipeline write a calibrated Probability for every row, missing values included")
        {
            Place = $"held-out row {row.Id}, line {row.Row.Line} of the data",
            Expected = "a Probability from 0 to 1",
            Actual = score.ToString("R", CultureInfo.InvariantCulture),
        });

    private static string GroupOf(RowGroup<TRow> group, TRow row, HeldOutRow id) => group.Of(row) is { Length: > 0 } name
        ? name
        : throw new UserException(new UserFault($"A row has no group by '{group.Name}'", "name a group for every row in Groups, such as \"unknown\"")
        {
            Place = $"held-out row {id.Id}, line {id.Row.Line} of the data",
        });
}
