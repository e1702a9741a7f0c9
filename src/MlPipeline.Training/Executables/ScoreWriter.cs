using System.Globalization;
using System.Text;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Executables;

/// <summary>Writes scores as a table: row id, label, score, weight and one column a group attribute.</summary>
internal static class ScoreWriter
{
    private const string Unweighted = "1";

    public static string Write<TRow>(
        IReadOnlyList<HeldOutRow> ids, IReadOnlyList<TRow> rows, IReadOnlyList<float> scores, IReadOnlyList<RowGroup<TRow>> groups)
        where TRow : BinaryRow
    {
        var text = new StringBuilder(CsvText.Line(
            [ScoreFile.RowColumn, ScoreFile.LabelColumn, ScoreFile.ScoreColumn, ScoreFile.WeightColumn, .. groups.Select(group => group.Name)]));
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            text.Append(CsvText.Line(
            [
                ids[index].Id,
                row.Label ? "1" : "0",
                scores[index].ToString("R", CultureInfo.InvariantCulture),
                Unweighted,
                .. groups.Select(group => group.Of(row)),
            ]));
        }

        return text.ToString();
    }
}
