using MlPipeline.Data.Collecting;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Frees room.</summary>
public interface ICollectGarbage : IHazPipeline
{
    /// <summary>Whether the default data remote is collected too.</summary>
    [Parameter("Collects the default data remote too, not the cache alone, for CollectGarbage.")]
    bool CollectRemote => TryGetValue<bool?>(() => CollectRemote) ?? false;

    /// <summary>Removes cached objects that no pin of the working tree and of any branch or tag needs.</summary>
    Target CollectGarbage => _ => _
        .Description("Removes cached data that no branch or tag pins")
        .Executes(() => this.RunOnce(() => DataCollection.Collect(new CollectRequest(RootDirectory) { InRemote = CollectRemote, Force = Force }, this.DisplayOf())));
}
