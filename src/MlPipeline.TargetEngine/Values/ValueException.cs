namespace Nuke.Common.Values;

/// <summary>A value that cannot be read; where it is logged its message is all there is to say.</summary>
internal sealed class ValueException(string message) : Exception(message)
{
    public override string ToString() => Message;
}
