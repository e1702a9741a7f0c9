using MlPipeline.Data.Pinning;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Pins data.</summary>
public interface IPinData : IHazDataPath
{
    /// <summary>Changes how the pinner works: how many files at a time.</summary>
    Configure<PinRequest> PinSettings => request => request;

    /// <summary>Stores a file or folder in the default remote and writes its pin.</summary>
    Target PinData => _ => _
        .Description("Stores --data-path in the data remote and writes its .dvc pin")
        .Requires(() => DataPath)
        .Executes(() => this.RunOnce(() => DataPinning.Pin(PinSettings(new PinRequest(RootDirectory, DataPath)), this.DisplayOf())));
}
