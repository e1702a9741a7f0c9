namespace Nuke.Common.CI;

/// <summary>A host that is no person's console.</summary>
public interface IBuildServer
{
    string Branch { get; }
    string Commit { get; }
}
