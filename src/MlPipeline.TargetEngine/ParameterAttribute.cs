namespace Nuke.Common;

/// <summary>A member that the command line, the environment or <c>.nuke/parameters.json</c> may set.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class ParameterAttribute(string description = null) : Attribute
{
    public virtual string Description { get; } = description;

    /// <summary>The name on the command line, where it is not the member's.</summary>
    public string Name { get; set; }

    /// <summary>The character between the elements of an array.</summary>
    public string Separator { get; set; }

    /// <summary>Whether <c>--help</c> lists it.</summary>
    public virtual bool List { get; set; } = true;
    public Type ValueProviderType { get; set; }
    public string ValueProviderMember { get; set; }
}
