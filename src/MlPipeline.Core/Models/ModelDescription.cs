using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Models;

/// <summary>What a model's executable says of itself: all that the build knows about a model beyond its files.</summary>
public sealed record ModelDescription
{
    /// <summary>The version of this record's schema.</summary>
    public const int CurrentSchema = 2;

    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>The model's name in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>What the model is for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>What kind of answer it gives.</summary>
    public required ModelTask Task { get; init; }

    /// <summary>The data file, relative to the model's folder.</summary>
    public required string DataFile { get; init; }

    /// <summary>How the data file is written, where it is text.</summary>
    public required TextFormat Format { get; init; }

    /// <summary>The columns that the row type reads, in its order, without the label.</summary>
    public required IReadOnlyList<ColumnDescription> Columns { get; init; }

    /// <summary>The label.</summary>
    public required LabelDescription Label { get; init; }

    /// <summary>A score at or above it is a positive prediction.</summary>
    public required double Threshold { get; init; }

    /// <summary>What must hold of the data besides, or the build stops.</summary>
    public required IReadOnlyList<ExpectationDefinition> Expectations { get; init; }

    /// <summary>The seed of training.</summary>
    public required int Seed { get; init; }

    /// <summary>How rows are held out.</summary>
    public required SplitDescription Split { get; init; }

    /// <summary>The attributes by which fairness is measured.</summary>
    public required IReadOnlyList<GroupDescription> Groups { get; init; }

    /// <summary>What must hold before the model may be released.</summary>
    public required GateSet Gates { get; init; }
}
