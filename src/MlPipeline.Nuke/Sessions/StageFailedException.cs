namespace MlPipeline.Nuke.Sessions;

/// <summary>Ends a target whose failures were told already: engines print an exception by its text, and this one has no stack trace to show.</summary>
internal sealed class StageFailedException(string message) : Exception(message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
