namespace Nuke.Common;

/// <summary>Switches parts of the console output off; all of them when none is named.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class DisableDefaultOutputAttribute(params DefaultOutput[] disabledOutputs) : Attribute
{
    public DefaultOutput[] DisabledOutputs { get; } = disabledOutputs.Length > 0 ? disabledOutputs : Enum.GetValues<DefaultOutput>();
    public virtual bool IsApplicable(INukeBuild build) => true;
}
