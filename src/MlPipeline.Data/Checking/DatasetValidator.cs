using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Holds a table against what a model says of its data.</summary>
public static class DatasetValidator
{
    /// <summary>Counts and violations; a pure function that throws for no content.</summary>
    /// <param name="inputs">What the result depends on, for the manifest.</param>
    /// <param name="table">The data.</param>
    /// <param name="model">Columns and label as the model describes them; further columns of the table are allowed.</param>
    public static ValidationManifest Validate(StepInputs inputs, Table table, ModelDescription model) => throw new NotImplementedException();
}
