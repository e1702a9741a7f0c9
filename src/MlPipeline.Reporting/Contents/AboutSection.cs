using MlPipeline.Core.Models;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What the model is for, and how it was set up.</summary>
/// <param name="Purpose">What the model is for.</param>
/// <param name="Label">The column it predicts.</param>
/// <param name="Positive">The positive class: the favourable outcome.</param>
/// <param name="Negative">The other class.</param>
/// <param name="Columns">How many columns it reads.</param>
/// <param name="Seed">The seed of training.</param>
/// <param name="HoldoutShare">The share of rows held out.</param>
public sealed record AboutSection(Text Purpose, Text Label, Text Positive, Text Negative, int Columns, int Seed, double HoldoutShare)
{
    internal static AboutSection? Of(ModelDescription? model) => model is null
        ? null
        : new(
            new Text(model.Purpose),
            new Text(model.Label.Column),
            new Text(model.Label.Positive!),
            new Text(model.Label.Negative!),
            model.Columns.Count,
            model.Seed,
            model.Split.Share);
}
