namespace Nuke.Common.Execution;

/// <summary>What an exception is really about.</summary>
internal static class Failures
{
    internal static Exception Unwrap(this Exception exception) => exception switch
    {
        TypeInitializationException or TargetInvocationException when exception.InnerException is { } inner => inner.Unwrap(),
        AggregateException aggregate => aggregate.Flatten(),
        _ => exception,
    };
}
