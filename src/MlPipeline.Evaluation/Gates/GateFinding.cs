using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;
using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Gates;

/// <summary>What was measured for a gate, and the limit it is held against.</summary>
/// <param name="Gate">The gate as declared.</param>
/// <param name="Measured">The measured value.</param>
/// <param name="Good">On which side of the limit the value is good.</param>
/// <param name="Limit">The limit in the measured value's unit.</param>
internal sealed record GateFinding(GateDefinition Gate, Measurement Measured, Side Good, double Limit)
{
    /// <summary>The regression tolerated, where the gate has one.</summary>
    public double? Margin { get; init; }

    /// <summary>What the reader should know besides, such as groups left out.</summary>
    public string? Note { get; init; }

    /// <summary>The one-sided p value of the claim that the limit holds; null when it cannot be judged.</summary>
    public double? P => Good == Side.AtLeast ? Measured.Curve?.PAtLeast(Limit) : Measured.Curve?.PAtMost(Limit);

    /// <summary>The end of the interval that must be on the good side; null when there is none.</summary>
    public double? DecidingEnd => Measured.Curve?.End(Good == Side.AtLeast ? -Normal.Z975 : Normal.Z975);

    /// <summary>Whether the whole interval is on the good side.</summary>
    public bool Holds => Good == Side.AtLeast ? DecidingEnd >= Limit : DecidingEnd <= Limit;
}
