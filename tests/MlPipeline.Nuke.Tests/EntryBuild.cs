using Nuke.Common;

namespace MlPipeline.Nuke.Tests;

/// <summary>NUKE looks for a build in the entry assembly before it lets anyone use its types; the tests are that assembly.</summary>
public sealed class EntryBuild : NukeBuild;
