using System.Text;
using Microsoft.ML;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Determinism;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>The command line of a model's executable: describe, train, score.</summary>
public static class ModelExecutable
{
    /// <summary>The verbs with their options, as one line.</summary>
    public static string Usage => WorkerArguments.Usage;

    /// <summary>The verbs that it handles.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [WorkerVerbs.Describe, WorkerVerbs.Train, WorkerVerbs.Score];

    /// <summary>Runs one verb and returns the process's exit code, by <see cref="ExitCodes"/>.</summary>
    public static int Run<TRow>(BinaryModel<TRow> model, string[] arguments)
        where TRow : BinaryRow, new()
    {
        ArgumentNullException.ThrowIfNull(model);
        using var output = Console.OpenStandardOutput();
        if (!ParentPipe.IsHeld)
            return Run(model, arguments, new SpokenWords(output));
        ParentPipe.EndWithParent();
        using var lines = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        // Standard output is the build's from here on; what the definition prints must not stand in its lines.
        Console.SetOut(Console.Error);
        return Run(model, arguments, new WorkerEvents(lines));
    }

    private static int Run<TRow>(BinaryModel<TRow> model, string[] arguments, IWorkerWords words)
        where TRow : BinaryRow, new()
    {
        try
        {
            Run(model, WorkerArguments.Parse(arguments), words);
            return ExitCodes.Passed;
        }
        catch (UserException fault)
        {
            words.Fault(fault.Fault);
            return ExitCodes.UserFault;
        }
        catch (Exception fault)
        {
            var (named, exitCode) = DefinitionFault.Of(fault, model.GetType());
            words.Fault(named);
            return exitCode;
        }
    }

    private static void Run<TRow>(BinaryModel<TRow> model, WorkerArguments arguments, IWorkerWords words)
        where TRow : BinaryRow, new()
    {
        switch (arguments.Verb)
        {
            case WorkerVerbs.Describe:
                ReproducibleDefinition.Require(model.Pipeline(new MLContext(model.Seed)), model.GetType());
                words.Description(CanonicalJson.Serialize(ModelDescriber.Describe(model), ManifestJson.Canonical.ModelDescription));
                break;
            case WorkerVerbs.Train:
                new ModelTrainer<TRow>(model, words).Train(arguments);
                words.Usage(OwnUsage.Now());
                break;
            case WorkerVerbs.Score:
                new ModelTrainer<TRow>(model, words).Score(arguments);
                break;
            default:
                throw WorkerArguments.Unknown(arguments.Verb);
        }
    }
}
