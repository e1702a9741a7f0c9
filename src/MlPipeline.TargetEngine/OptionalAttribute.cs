namespace Nuke.Common;

/// <summary>A value that cannot be read is no warning.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class OptionalAttribute : Attribute;
