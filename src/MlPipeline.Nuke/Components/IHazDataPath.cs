using Nuke.Common;
using Nuke.Common.IO;

namespace MlPipeline.Nuke.Components;

/// <summary>The path that targets for data work on.</summary>
public interface IHazDataPath : INukeBuild
{
    /// <summary>The file or folder to pin, or the one to restore.</summary>
    [Parameter("File or folder: to pin, for PinData; the only one to restore, for RestoreData.")]
    AbsolutePath DataPath => TryGetValue(() => DataPath);
}
