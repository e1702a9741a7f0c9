using System.Text.Json;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Models;
using MlPipeline.Core.Processes;

namespace MlPipeline.Training.Workers;

/// <summary>Runs a model's executable as a child process in a clean environment. Called clean, not a sandbox.</summary>
public sealed class ModelWorker(WorkerCall call)
{
    /// <summary>What the model says of itself.</summary>
    /// <exception cref="UserException">The executable refuses, crashes or does not describe a model.</exception>
    public ModelDescription Describe()
    {
        var listener = Run([WorkerVerbs.Describe]);
        if (listener.Description is not { } json)
            throw NoModel(listener.TailText, null);
        try
        {
            return JsonSerializer.Deserialize(json, ManifestJson.Canonical.ModelDescription) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException fault)
        {
            throw NoModel(fault.Message, fault);
        }
    }

    /// <summary>Trains; gives what that took.</summary>
    internal WorkerUsage? Train(TrainingFiles files) => Run(
    [
        WorkerVerbs.Train, WorkerOptions.Data, files.Data, WorkerOptions.Model, files.Model, WorkerOptions.Scores, files.Scores,
        WorkerOptions.Result, files.Result, WorkerOptions.Golden, files.Golden, WorkerOptions.Importance, files.Importance,
    ]).Usage;

    /// <summary>Scores the held-out rows of <paramref name="data"/> with an archive.</summary>
    /// <exception cref="UserException">The executable refuses or crashes, for example since the archive reads columns that the row type no longer has.</exception>
    public void Score(string data, string model, string scores) =>
        Run([WorkerVerbs.Score, WorkerOptions.Data, data, WorkerOptions.Model, model, WorkerOptions.Scores, scores]);

    private WorkerListener Run(IReadOnlyList<string> arguments)
    {
        using var folder = new TemporaryFolder();
        var listener = new WorkerListener(call.Progress, call.Steps);
        var result = ChildProcess.Run(
            new ChildCommand(call.Executable, arguments)
            {
                WorkingDirectory = folder.Path,
                CleanEnvironment = call.Environment.Variables(folder.Path),
                EndsWithParent = true,
                OnOutput = listener.Hear,
                OnError = listener.Hear,
            },
            call.Cancellation);
        if (listener.Fault is { } fault)
            throw new UserException(fault);
        return result.ExitCode == ExitCodes.Passed ? listener : throw Crash(arguments[0], result.ExitCode, listener.TailText);
    }

    private UserException NoModel(string? actual, Exception? cause) => new(
        new UserFault("The executable does not describe a model", "let its Program.cs be one line: return ModelApplication.Run(new YourModel(), args);")
        {
            Place = call.Executable,
            Actual = actual,
        },
        cause);

    private UserException Crash(string verb, int exitCode, string tail) => new(
        new UserFault($"The model's executable ended '{verb}' with exit code {exitCode} and no word", "mend the model's definition; actual is the last it said")
        {
            Place = call.Executable,
            Actual = tail,
        });
}
