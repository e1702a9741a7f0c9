using MlPipeline.Training.Workers;

namespace SampleModel.Variants;

/// <summary>Plays the build: <c>Building EXECUTABLE DATA FOLDER</c> trains and tells what it hears, so that a test can kill it.</summary>
internal static class Building
{
    public static int Train(string[] arguments)
    {
        var call = new WorkerCall(arguments[0], new WorkerEnvironment(), Console.WriteLine, CancellationToken.None);
        CleanTrainer.Train(new TrainRequest(call, arguments[1], Path.Combine(arguments[2], "model.zip"), Path.Combine(arguments[2], "scores.csv"))
        {
            Golden = Path.Combine(arguments[2], "golden.jsonl"),
            Importance = Path.Combine(arguments[2], "importance.json"),
        });
        return 0;
    }
}
