using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>What a failed request means.</summary>
/// <param name="Text">What the store or the system said, without any credential.</param>
internal sealed record StoreFailure(string Text)
{
    /// <summary>Whether the same request may go well later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The wait that the store asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the user can mend, without a place; null for what is the store's own fault.</summary>
    public UserFault? Fault { get; init; }

    /// <summary>The failure as an exception for the caller.</summary>
    public Exception At(string address, int tries, Exception cause)
    {
        if (Fault is not null)
            return new UserException(Fault with { Place = address, Actual = Text }, cause);
        return cause is UnauthorizedAccessException ? cause : new IOException(tries == 1 ? Text : $"{Text} ({tries} tries)", cause);
    }
}
