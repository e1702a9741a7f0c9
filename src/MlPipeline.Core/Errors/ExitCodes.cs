namespace MlPipeline.Core.Errors;

/// <summary>What a build's exit code means.</summary>
public static class ExitCodes
{
    /// <summary>Everything passed.</summary>
    public const int Passed = 0;

    /// <summary>A gate failed, or a required gate is inconclusive or not evaluated.</summary>
    public const int GateFailed = 2;

    /// <summary>A user's mistake, which the message says how to mend.</summary>
    public const int UserFault = 3;

    /// <summary>Anything else: a broken tool, a bug.</summary>
    public const int Broken = 255;

    /// <summary>The exit code for an exception; the worse of several wins, and a broken tool is the worst.</summary>
    public static int For(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions.Select(For).Max(),
        GateException => GateFailed,
        UserException => UserFault,
        _ => Broken,
    };
}
