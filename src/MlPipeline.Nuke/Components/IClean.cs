using MlPipeline.Nuke.Sessions;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Cleans up.</summary>
public interface IClean : IHazPipeline
{
    /// <summary>Deletes the folder of all runs.</summary>
    Target Clean => _ => _
        .Description("Deletes output/")
        .TryBefore<IRestoreData>(build => build.RestoreData)
        .TryBefore<ICompile>(build => build.Compile)
        .TryBefore<IReport>(build => build.Report)
        .TryBefore<IStatus>(build => build.Status)
        .Executes(() => this.RunClean());
}
