using System.Globalization;

namespace MlPipeline.Serving.Rows;

/// <summary>What is wrong with a request's rows, by field. The first hundred are told; a caller who sees them knows enough.</summary>
internal sealed class RowErrors
{
    public const int MostTold = 100;

    private readonly Dictionary<string, List<string>> told = new(StringComparer.Ordinal);
    private int count;

    public bool IsEmpty => count == 0;

    public bool IsFull => count >= MostTold;

    /// <summary>The faults by field, such as <c>age</c>, or <c>[3].age</c> among several rows.</summary>
    public IReadOnlyDictionary<string, List<string>> Told => told;

    public void Add(string field, string fault)
    {
        if (++count > MostTold)
            return;
        if (!told.TryGetValue(field, out var faults))
            told.Add(field, faults = []);
        if (!faults.Contains(fault, StringComparer.Ordinal))
            faults.Add(fault);
    }

    /// <summary>The name of a field in a row of a batch, or, where there is no index, of the only row.</summary>
    public static string NameOf(int? row, string field) => row is { } index ? string.Create(CultureInfo.InvariantCulture, $"[{index}].{field}") : field;
}
