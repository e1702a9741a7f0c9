namespace Nuke.Common;

/// <summary>The build does not start without a value for this parameter.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class RequiredAttribute : Attribute;
