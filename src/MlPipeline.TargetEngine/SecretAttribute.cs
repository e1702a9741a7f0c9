namespace Nuke.Common;

/// <summary>A value that never shows: this engine writes <c>***</c> for it, the real one does not.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public class SecretAttribute : Attribute;
