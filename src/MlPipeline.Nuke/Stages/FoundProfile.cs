using MlPipeline.Core.Manifests;

namespace MlPipeline.Nuke.Stages;

/// <summary>The profile of a baseline's data, or why there is none.</summary>
internal sealed record FoundProfile(BaselineProfile? Profile, string Reason);
