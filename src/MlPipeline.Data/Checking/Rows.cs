using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Rows that something is to be said of: how many, and the first few.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first few, from 0, in order.</param>
internal sealed record Rows(int Count, IReadOnlyList<int> First)
{
    private const int Shown = 5;

    public static Rows Where(int rows, Func<int, bool> holds)
    {
        var count = 0;
        var first = new List<int>(Shown);
        for (var row = 0; row < rows; row++)
        {
            if (!holds(row))
                continue;
            count++;
            if (first.Count < Shown)
                first.Add(row);
        }

        return new Rows(count, first);
    }

    public IReadOnlyList<int> LinesIn(Table table) => [.. First.Select(table.LineOf)];
}
