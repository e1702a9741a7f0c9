namespace MlPipeline.TargetEngine.Tests.Support;

/// <summary>How a run of the sample build ended, and what it wrote.</summary>
public sealed record SampleResult(int ExitCode, string Output)
{
    /// <summary>The log lines without their times.</summary>
    public IReadOnlyList<string> Events => Output.Split('\n')
        .Where(x => x.Length > 15 && x[2] == ':' && x[8] == ' ' && x[9] == '[')
        .Select(x => x[9..]).ToList();

    /// <summary>The rows of the summary table: target, status and note.</summary>
    public IReadOnlyList<string> Rows
    {
        get
        {
            var lines = Output.Split('\n').SkipWhile(x => !x.StartsWith("Target\u00A0", StringComparison.Ordinal)).Skip(2);
            return lines.TakeWhile(x => !x.StartsWith('─'))
                .Select(x => string.Join(' ', x.Split(['\u00A0', ' '], StringSplitOptions.RemoveEmptyEntries)).Replace(" < 1sec", "", StringComparison.Ordinal))
                .ToList();
        }
    }
}
