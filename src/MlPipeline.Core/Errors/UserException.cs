namespace MlPipeline.Core.Errors;

/// <summary>The one exception for what a user can mend: what is wrong, where, what was expected and found, and how to mend it.</summary>
public sealed class UserException : Exception
{
    /// <summary>Raises a fault that its reader can mend.</summary>
    public UserException(UserFault fault)
        : this(fault, null)
    {
    }

    /// <summary>Raises a fault that its reader can mend, with what the system said.</summary>
    public UserException(UserFault fault, Exception? cause)
        : base((fault ?? throw new ArgumentNullException(nameof(fault))).ToString(), cause) => Fault = fault;

    /// <summary>What is wrong, in parts.</summary>
    public UserFault Fault { get; }
}
