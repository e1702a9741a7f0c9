using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Checks data.</summary>
public interface IValidateData : IRestoreData, ICompile
{
    /// <summary>Holds the data against each model's row type and declared expectations.</summary>
    Target ValidateData => _ => _
        .Description("Holds the data against the row type and the declared expectations")
        .DependsOn<IRestoreData>(build => build.RestoreData)
        .DependsOn<ICompile>(build => build.Compile)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new ValidateDataStage()));
}
