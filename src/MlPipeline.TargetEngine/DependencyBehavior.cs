namespace Nuke.Common;

/// <summary>Whether the dependencies of a skipped target are skipped too, unless another needs them, or run.</summary>
public enum DependencyBehavior { Skip, Execute }
