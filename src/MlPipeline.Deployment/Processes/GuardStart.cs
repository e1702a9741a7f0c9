namespace MlPipeline.Deployment.Processes;

/// <summary>A guarded start to be.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="Environment">Its whole environment.</param>
/// <param name="Input">Lines for its standard input, ended by an empty one.</param>
/// <param name="Log">Where both its streams go.</param>
internal sealed record GuardStart(
    IReadOnlyList<string> Command, string Folder, IReadOnlyDictionary<string, string> Environment, string Input, string Log);
