using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Executables;

/// <summary>Turns a definition into the record that the build reads.</summary>
public static class ModelDescriber
{
    /// <summary>What the definition says of the model.</summary>
    /// <exception cref="UserException">The definition contradicts itself.</exception>
    public static ModelDescription Describe<TRow>(BinaryModel<TRow> model)
        where TRow : BinaryRow, new()
    {
        var description = new ModelDescription
        {
            Name = model.Name,
            Purpose = model.Purpose,
            Task = ModelTask.BinaryClassification,
            DataFile = model.DataFile,
            Format = model.Format,
            Columns = [.. RowSchema.Of<TRow>().Select(column => column.Description)],
            Label = model.Label,
            Threshold = model.Threshold,
            Expectations = model.Expectations,
            Seed = model.Seed,
            Split = model.Split,
            Groups = [.. model.Groups.Select(group => new GroupDescription(group.Name, group.Note))],
            Gates = new GateSet(model.Gates),
        };
        var faults = DescriptionRules.FaultsOf(description);
        return faults.Count == 0 ? description : throw new UserException(new UserFault("The model's definition cannot hold", $"correct {model.GetType().Name}.cs")
        {
            Place = $"{model.GetType().Name}.cs",
            Actual = string.Join("; ", faults),
        });
    }
}
