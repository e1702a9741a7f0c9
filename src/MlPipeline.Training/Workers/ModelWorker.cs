using System.Globalization;
using System.Text;
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
    /// <exception cref="UserException">The executable refuses, crashes or says something else.</exception>
    public ModelDescription Describe()
    {
        var output = new StringBuilder();
        Run([WorkerVerbs.Describe], line => output.AppendLine(line));
        try
        {
            return JsonSerializer.Deserialize(output.ToString(), ManifestJson.Canonical.ModelDescription) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException fault)
        {
            throw new UserException(
                new UserFault("The model's executable does not describe itself", "write nothing to the console in the model's definition")
                {
                    Place = call.Executable,
                    Actual = fault.Message,
                },
                fault);
        }
    }

    internal void Train(TrainingFiles files) =>
        Run([WorkerVerbs.Train, WorkerOptions.Data, files.Data, WorkerOptions.Model, files.Model, WorkerOptions.Scores, files.Scores, WorkerOptions.Result, files.Result], Tell);

    /// <summary>Scores the held-out rows of <paramref name="data"/> with an archive.</summary>
    /// <exception cref="UserException">The executable refuses or crashes, for example since the archive reads columns that the row type no longer has.</exception>
    public void Score(string data, string model, string scores) =>
        Run([WorkerVerbs.Score, WorkerOptions.Data, data, WorkerOptions.Model, model, WorkerOptions.Scores, scores], Tell);

    private void Run(IReadOnlyList<string> arguments, Action<string> onOutput)
    {
        using var folder = new TemporaryFolder();
        UserFault? fault = null;
        var result = ChildProcess.Run(
            new ChildCommand(call.Executable, arguments)
            {
                WorkingDirectory = folder.Path,
                CleanEnvironment = call.Environment.Variables(folder.Path),
                EndsWithParent = true,
                OnOutput = line =>
                {
                    if (WorkerEvents.Parse(line) is { } happened)
                        fault = Hear(happened) ?? fault;
                    else
                        onOutput(line);
                },
                OnError = Tell,
            },
            call.Cancellation);
        if (fault is not null)
            throw new UserException(fault);
        if (result.ExitCode != ExitCodes.Passed)
            throw Crash(arguments[0], result);
    }

    private UserFault? Hear(WorkerEvent happened)
    {
        if (happened.Phase is { } phase)
            Tell(happened.Rows is { } rows ? $"{phase} {rows.ToString("N0", CultureInfo.InvariantCulture)} rows" : phase);
        return happened.Fault;
    }

    private void Tell(string line) => call.Progress(new string([.. line.Where(character => !char.IsControl(character))]));

    private UserException Crash(string verb, ChildResult result) => new(
        new UserFault($"The model's executable ended '{verb}' with exit code {result.ExitCode}", "mend the model's definition; its last output is above")
        {
            Place = call.Executable,
            Actual = result.TailText,
        });
}
