using MlPipeline.Data.Pinning;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.IO;

namespace MlPipeline.Nuke.Components;

/// <summary>Pins data.</summary>
public interface IPinData : INukeBuild
{
    /// <summary>The file or folder to pin.</summary>
    [Parameter("File or folder to pin, for PinData.")]
    AbsolutePath DataPath => TryGetValue(() => DataPath);

    /// <summary>Stores a file or folder in the default remote and writes its pin.</summary>
    Target PinData => _ => _
        .Description("Stores --data-path in the data remote and writes its .dvc pin")
        .Requires(() => DataPath)
        .Executes(() => this.RunOnce(() => DataPinning.Pin(new PinRequest(RootDirectory, DataPath))));
}
