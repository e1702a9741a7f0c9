using MlPipeline.Core.Errors;
using MlPipeline.Serving.Commands;
using MlPipeline.Serving.Hosting;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Executables;

namespace MlPipeline.Serving;

/// <summary>A model's executable: it describes, trains and scores as in Training, and serves.</summary>
public static class ModelApplication
{
    /// <summary>Runs one verb and returns the process's exit code, by <see cref="ExitCodes"/>; <c>probe</c> gives 1 for a service that is not ready.</summary>
    public static int Run<TRow>(BinaryModel<TRow> model, string[] arguments)
        where TRow : BinaryRow, new()
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length > 0 && ModelExecutable.Verbs.Contains(arguments[0], StringComparer.Ordinal))
            return ModelExecutable.Run(model, arguments);
        try
        {
            return arguments is [var verb, ..] ? Run(model, verb, arguments) : throw WrongVerb("A verb is needed", null);
        }
        catch (UserException fault)
        {
            Console.Error.WriteLine(fault.Fault.ToString());
            return ExitCodes.UserFault;
        }
    }

    private static int Run<TRow>(BinaryModel<TRow> model, string verb, string[] arguments)
        where TRow : BinaryRow, new() => verb switch
        {
            ServeOptions.Verb => new ModelServer<TRow>(model, ServeOptions.Parse(arguments)).Run(),
            ProbeOptions.Verb => Probe.Run(ProbeOptions.Parse(arguments)),
            _ => throw WrongVerb("There is no such verb", verb),
        };

    private static UserException WrongVerb(string problem, string? actual) => new(new UserFault(problem, "call it as expected")
    {
        Expected = $"{ModelExecutable.Usage} | {ServeOptions.Usage} | {ProbeOptions.Usage}",
        Actual = actual,
    });
}
