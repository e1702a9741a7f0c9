namespace Nuke.Common;

/// <summary>A step of a build, written as a property: <c>Target Train => _ => _.DependsOn(…).Executes(…)</c>.</summary>
public delegate ITargetDefinition Target(ITargetDefinition definition);
