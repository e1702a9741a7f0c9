namespace Nuke.Common.Output;

/// <summary>Does something at the end of a using block.</summary>
internal sealed class Bracket(Action end) : IDisposable
{
    public void Dispose() => end();
}
