using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>The command line of a model's executable: describe, train, score.</summary>
public static class ModelExecutable
{
    /// <summary>Runs one verb and returns the process's exit code, by <see cref="ExitCodes"/>.</summary>
    public static int Run<TRow>(BinaryModel<TRow> model, string[] arguments)
        where TRow : BinaryRow, new()
    {
        ArgumentNullException.ThrowIfNull(model);
        ParentPipe.EndWithParent();
        var events = new WorkerEvents(Console.Out);
        try
        {
            Run(model, WorkerArguments.Parse(arguments), events);
            return ExitCodes.Passed;
        }
        catch (UserException fault)
        {
            events.Fault(fault.Fault);
            return ExitCodes.UserFault;
        }
    }

    private static void Run<TRow>(BinaryModel<TRow> model, WorkerArguments arguments, WorkerEvents events)
        where TRow : BinaryRow, new()
    {
        switch (arguments.Verb)
        {
            case WorkerVerbs.Describe:
                var description = CanonicalJson.Serialize(ModelDescriber.Describe(model), ManifestJson.Canonical.ModelDescription);
                using (var output = Console.OpenStandardOutput())
                    output.Write(description);
                break;
            case WorkerVerbs.Train:
                new ModelTrainer<TRow>(model, events).Train(arguments);
                break;
            case WorkerVerbs.Score:
                new ModelTrainer<TRow>(model, events).Score(arguments);
                break;
            default:
                throw WorkerArguments.Unknown(arguments.Verb);
        }
    }
}
