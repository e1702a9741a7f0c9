using MlPipeline.Core.Models;

namespace MlPipeline.Training.Definitions;

/// <summary>Ways to declare what must hold of the data. Every expectation comes with its reason, every share is between 0 and 1, and bounds belong to what they bound.</summary>
public static class Expect
{
    /// <summary>The data have a number of rows between two bounds.</summary>
    public static ExpectationDefinition RowsBetween(int least, int most, string because) =>
        new(ExpectationKind.RowCount, because) { Minimum = least, Maximum = most };

    /// <summary>The share of rows of the positive class is between two bounds.</summary>
    public static ExpectationDefinition PositiveShareBetween(double least, double most, string because) =>
        new(ExpectationKind.PositiveShare, because) { Minimum = least, Maximum = most };

    /// <summary>At most a share of a column's cells is empty; the row type says whether any may be.</summary>
    /// <param name="column">As the header names it.</param>
    /// <param name="share">The greatest share.</param>
    /// <param name="because">The reason.</param>
    public static ExpectationDefinition MissingAtMost(string column, double share, string because) =>
        new(ExpectationKind.MissingShare, because) { Columns = [column], Maximum = share };

    /// <summary>No two rows are equal in a column, or in columns together.</summary>
    /// <param name="columns">As the header names them.</param>
    /// <param name="because">The reason.</param>
    public static ExpectationDefinition Unique(IReadOnlyList<string> columns, string because) =>
        new(ExpectationKind.Unique, because) { Columns = columns };

    /// <summary>At most a share of rows equals an earlier row in every cell.</summary>
    public static ExpectationDefinition DuplicatesAtMost(double share, string because) =>
        new(ExpectationKind.DuplicateShare, because) { Maximum = share };

    /// <summary>At most a share of rows equals another in every feature and differs in the label.</summary>
    public static ExpectationDefinition ConflictsAtMost(double share, string because) =>
        new(ExpectationKind.ConflictShare, because) { Maximum = share };

    /// <summary>At most a share of held-out rows equals a training row in every feature: such rows are known to the model before it is tested on them.</summary>
    public static ExpectationDefinition SharedWithTrainingAtMost(double share, string because) =>
        new(ExpectationKind.SharedShare, because) { Maximum = share };
}
