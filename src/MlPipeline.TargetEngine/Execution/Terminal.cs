namespace Nuke.Common.Execution;

/// <summary>A person's console: the host wherever no other is recognised.</summary>
public class Terminal : Host
{
    internal Terminal() { }
}
