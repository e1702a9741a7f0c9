namespace Nuke.Common.Execution;

/// <summary>The other targets that a definition names.</summary>
internal sealed class Relations
{
    internal readonly List<Target> DependsOn = [], DependentFor = [], Before = [], After = [], Triggers = [], TriggeredBy = [];
}
