using System.Text;

namespace MlPipeline.Core.Errors;

/// <summary>A fault as its reader needs it.</summary>
/// <param name="Problem">What is wrong, as a sentence without a final stop.</param>
/// <param name="Mend">The command or the edit that mends it.</param>
public sealed record UserFault(string Problem, string Mend)
{
    /// <summary>The file, line, column or address that the fault is in.</summary>
    public string? Place { get; init; }

    /// <summary>What should have been there.</summary>
    public string? Expected { get; init; }

    /// <summary>What was there.</summary>
    public string? Actual { get; init; }

    /// <summary>The fault on as few lines as it has parts.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Problem);
        Append(text, "at", Place);
        Append(text, "expected", Expected);
        Append(text, "actual", Actual);
        Append(text, "mend", Mend);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append('\n').Append("  ").Append(name.PadRight(8)).Append("  ").Append(value);
    }
}
