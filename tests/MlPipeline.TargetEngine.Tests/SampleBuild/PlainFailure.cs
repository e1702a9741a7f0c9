/// <summary>A failure whose message is all there is to say: neither engine shows a stack trace for it.</summary>
public sealed class PlainFailure(string message) : Exception(message)
{
    public override string ToString() => Message;
}
