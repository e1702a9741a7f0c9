using MlPipeline.Nuke.Sessions;
using Nuke.Common;
using Nuke.Common.IO;

namespace MlPipeline.Nuke.Components;

/// <summary>The values that every target of the pipeline shares.</summary>
public interface IHazPipeline : INukeBuild
{
    /// <summary>The one model to run for; all where none is named.</summary>
    [Parameter("Model to run for; all models where none is named.")]
    string ModelName => TryGetValue(() => ModelName);

    /// <summary>Run steps even when they are up to date.</summary>
    [Parameter("Runs steps even when they are up to date, and replaces changed data by what is pinned.")]
    bool Force => TryGetValue<bool?>(() => Force) ?? false;

    /// <summary>Read every output again.</summary>
    [Parameter("Reads every output again, instead of trusting size, time and inode.")]
    bool Verify => TryGetValue<bool?>(() => Verify) ?? false;

    /// <summary>Say of each step why it ran or did not.</summary>
    [Parameter("Tells of each step why it ran or did not, down to the package, assembly, parameter or file.")]
    bool Why => TryGetValue<bool?>(() => Why) ?? false;

    /// <summary>Where results of steps are kept by their keys; several checkouts and machines may share it.</summary>
    [Parameter("Folder that keeps the results of steps by their keys, to be shared between checkouts and machines. Default is 'output/.cache'.")]
    AbsolutePath CacheDirectory => TryGetValue(() => CacheDirectory) ?? OutputDirectory / ".cache";

    /// <summary>Whether packages must be exactly those of the lock files.</summary>
    [Parameter("Restores exactly the packages of the lock files. Default is 'true' on a build server or where CI is set.")]
    bool LockedRestore => TryGetValue<bool?>(() => LockedRestore) ?? this.IsContinuousIntegration();

    /// <summary>The folder of the models' projects.</summary>
    AbsolutePath ModelsDirectory => RootDirectory / "src" / "Models";

    /// <summary>The folder of the report's templates.</summary>
    AbsolutePath TemplatesDirectory => RootDirectory / "templates";

    /// <summary>The folder of all runs; every tool looks for it there, so a build cannot move it.</summary>
    sealed AbsolutePath OutputDirectory => RootDirectory / "output";
}
