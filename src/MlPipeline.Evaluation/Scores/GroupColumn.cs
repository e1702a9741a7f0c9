namespace MlPipeline.Evaluation.Scores;

/// <summary>A group attribute of the scored rows.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Levels">Its distinct values in ordinal order.</param>
/// <param name="Codes">For each row the position of its value in <paramref name="Levels"/>.</param>
internal sealed record GroupColumn(string Name, IReadOnlyList<string> Levels, int[] Codes)
{
    public static GroupColumn Of(string name, IReadOnlyList<string> cells)
    {
        string[] levels = [.. cells.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var codes = levels.Select((level, code) => (level, code)).ToDictionary(pair => pair.level, pair => pair.code, StringComparer.Ordinal);
        return new GroupColumn(name, levels, [.. cells.Select(cell => codes[cell])]);
    }
}
