namespace MlPipeline.Core.Models;

/// <summary>A declared property of the data, beyond what the row type says of single cells; data without it stop the build.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Reason">Why the data should be so.</param>
public sealed record ExpectationDefinition(ExpectationKind Kind, string Reason)
{
    /// <summary>The columns in question, as the header names them; none where it is about the table.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The least number or share allowed, inclusive.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number or share allowed, inclusive.</summary>
    public double? Maximum { get; init; }
}
