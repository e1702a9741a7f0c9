using System.Text.RegularExpressions;
using MlPipeline.Core.Models;
using MlPipeline.Core.Runs;

namespace MlPipeline.Training.Executables;

/// <summary>What every description must fulfil before anything is trained by it. Gates are judged where they are evaluated.</summary>
internal static partial class DescriptionRules
{
    private static readonly string[] ScoreColumns = [ScoreFile.RowColumn, ScoreFile.LabelColumn, ScoreFile.ScoreColumn, ScoreFile.WeightColumn];

    /// <summary>Every rule that is broken, as phrases.</summary>
    public static IReadOnlyList<string> FaultsOf(ModelDescription model) =>
        [.. IdentityFaults(model), .. ColumnFaults(model), .. NumberFaults(model), .. GroupFaults(model), .. DataRules.FaultsOf(model)];

    private static IEnumerable<string> IdentityFaults(ModelDescription model)
    {
        if (!KebabCase().IsMatch(model.Name))
            yield return $"Name is '{model.Name}', which is not in kebab case";
        if (string.IsNullOrWhiteSpace(model.Purpose))
            yield return "Purpose is empty";
        if (model.DataFile.Length == 0 || Path.IsPathRooted(model.DataFile) || model.DataFile.Split('/', '\\').Contains(".."))
            yield return $"DataFile is '{model.DataFile}', which is no path below the model's folder";
    }

    private static IEnumerable<string> ColumnFaults(ModelDescription model)
    {
        if (model.Columns.Count == 0)
            yield return "the row type has no columns";
        foreach (var twice in Repeated(model.Columns.Select(column => column.Name)))
            yield return $"two properties read the column '{twice}'";
        if (model.Columns.Any(column => column.Name == model.Label.Column))
            yield return $"the row type reads the label's column '{model.Label.Column}', so the model would see the answer";
        if (model.Label.Positive == model.Label.Negative)
            yield return $"Label has one class, '{model.Label.Positive}', for both";
    }

    private static IEnumerable<string> NumberFaults(ModelDescription model)
    {
        if (model.Split.Share is not (> 0 and < 1))
            yield return "Split holds out no share between 0 and 1";
        if (model.Threshold is not (>= 0 and <= 1))
            yield return "Threshold is no probability";
    }

    private static IEnumerable<string> GroupFaults(ModelDescription model)
    {
        foreach (var twice in Repeated(model.Groups.Select(group => group.Name)))
            yield return $"Groups holds '{twice}' twice";
        foreach (var group in model.Groups.Where(group => group.Name.Length == 0 || ScoreColumns.Contains(group.Name, StringComparer.Ordinal)))
            yield return $"Groups holds '{group.Name}', a name that scores need for themselves";
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}
