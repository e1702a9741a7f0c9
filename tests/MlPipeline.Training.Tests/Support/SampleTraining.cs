using MlPipeline.Core.Digests;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Support;

/// <summary>A training of a sample model in a folder of its own, in a real child process.</summary>
internal sealed class SampleTraining : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly List<string> lines = [];

    public SampleTraining(string variant, string? csv = null)
    {
        Data = folder.Write("data/sample.csv", csv ?? SampleData.Csv());
        Call = new WorkerCall(Built.Executable(variant), new WorkerEnvironment(), Hear, TestContext.Current.CancellationToken);
    }

    public WorkerCall Call { get; set; }

    public string Data { get; set; }

    public string Folder => folder.Path;

    public string Model => folder.At("output", "model.zip");

    public string Scores => folder.At("output", "scores.csv");

    /// <summary>Called for each line as it is heard.</summary>
    public Action<string> OnLine { get; set; } = _ => { };

    /// <summary>What the worker told.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    public string Golden => folder.At("output", "golden.jsonl");

    public string Importance => folder.At("output", "importance.json");

    public (Digest Model, Digest Scores, Digest Golden, Digest Importance) Digests =>
        (Digest.OfFile(Model), Digest.OfFile(Scores), Digest.OfFile(Golden), Digest.OfFile(Importance));

    /// <summary>Every file beside the artifacts, by name.</summary>
    public IReadOnlyList<string> Outputs => [.. Directory.EnumerateFileSystemEntries(folder.At("output")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public TrainResponse Run() => CleanTrainer.Train(new TrainRequest(Call, Data, Model, Scores) { Golden = Golden, Importance = Importance });

    /// <summary>Puts artifacts of an earlier training there.</summary>
    public void WriteFormerArtifacts()
    {
        folder.Write("output/model.zip", "former model");
        folder.Write("output/scores.csv", "former scores");
        folder.Write("output/golden.jsonl", "former golden rows");
        folder.Write("output/importance.json", "former importance");
    }

    public void Dispose() => folder.Dispose();

    private void Hear(string line)
    {
        lock (lines)
            lines.Add(line);
        OnLine(line);
    }
}
