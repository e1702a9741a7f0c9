using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Fairness;

/// <summary>A metric's groups that can be compared, and those that cannot with the reason.</summary>
internal sealed class GroupContrast
{
    private const int LeastGroups = 2;

    private readonly List<GroupMeasurement> compared = [];
    private readonly List<string> leftOut = [];

    /// <summary>Splits groups by whether <paramref name="whyLeftOut"/> gives a reason.</summary>
    public GroupContrast(IEnumerable<GroupMeasurement> groups, Func<GroupMeasurement, string?> whyLeftOut)
    {
        foreach (var group in groups)
        {
            if (whyLeftOut(group) is { } reason)
                leftOut.Add($"{group.Level} ({reason})");
            else
                compared.Add(group);
        }
    }

    /// <summary>Why nothing can be compared, or null.</summary>
    public string? Fault => compared.Count >= LeastGroups ? null : JoinNotes("fewer than two groups can be compared", Note);

    /// <summary>Which groups were left out and why, or null.</summary>
    public string? Note => leftOut.Count == 0 ? null : $"not evaluated: {string.Join(", ", leftOut)}";

    /// <summary>Rows of the groups' denominators together.</summary>
    public int N => compared.Sum(group => group.Measurement.N);

    /// <summary>Greatest less least value.</summary>
    public double Difference => Values.Max() - Values.Min();

    /// <summary>Least over greatest value; null where all are zero.</summary>
    public double? Ratio => Values.Max() > 0 ? Values.Min() / Values.Max() : null;

    private IEnumerable<double> Values => compared.Select(group => group.Measurement.Value!.Value);

    /// <summary>Compares every group whose metric is defined, as Fairlearn does.</summary>
    public static GroupContrast OfDefined(IEnumerable<GroupMeasurement> groups) =>
        new(groups, group => group.Measurement.Value is null ? group.Measurement.Reason : null);

    public static string? JoinNotes(params string?[] notes) =>
        string.Join("; ", notes.OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;

    /// <summary>The largest distance of a group's value from another value.</summary>
    public double DistanceFrom(double overall) => Values.Max(value => Math.Abs(value - overall));

    /// <summary>The signed difference of each pair of groups; null when a group has no interval.</summary>
    public IReadOnlyList<ConfidenceCurve>? Pairs() => compared.Any(group => group.Measurement.Curve is null)
        ? null
        : [.. compared.SelectMany((first, index) => compared.Skip(index + 1).Select(second => Pair(first, second)))];

    private static SquareAndAdd Pair(GroupMeasurement first, GroupMeasurement second) =>
        new(first.Measurement.Value!.Value, first.Measurement.Curve!, second.Measurement.Value!.Value, second.Measurement.Curve!);
}
