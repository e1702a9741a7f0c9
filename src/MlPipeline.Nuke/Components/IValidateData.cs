using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Checks data.</summary>
public interface IValidateData : IRestoreData, ICompile
{
    /// <summary>Holds the data against the model's row type.</summary>
    Target ValidateData => _ => _
        .Description("Holds the data against the model's row type")
        .DependsOn<IRestoreData>(build => build.RestoreData)
        .DependsOn<ICompile>(build => build.Compile)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new ValidateDataStage()));
}
