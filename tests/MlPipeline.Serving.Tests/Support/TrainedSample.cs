using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Models;

namespace MlPipeline.Serving.Tests.Support;

/// <summary>The sample model, trained once for all tests by its own executable, and released into a folder.</summary>
public sealed class TrainedSample : IDisposable
{
    private readonly TestFolder folder = new();

    public TrainedSample()
    {
        var result = Built.Run(
            "train", "--data", folder.Write("sample.csv", SampleData.Csv()), "--model", folder.At("model.zip"), "--scores", folder.At("scores.csv"),
            "--result", folder.At("result.json"), "--golden", folder.At("golden.jsonl"), "--importance", folder.At("importance.json"));
        Assert.True(result.ExitCode == ExitCodes.Passed, result.TailText);
        var categories = JsonDocument.Parse(File.ReadAllText(folder.At("result.json"))).RootElement.GetProperty("categories")
            .Deserialize<SortedDictionary<string, IReadOnlyList<string>>>()!;
        Served = new ServedModel { Name = "served-sample", Model = Digest.OfFile(folder.At("model.zip")), Training = Digest.Of("a training"), Categories = categories };
        WriteRecord(Folder, Served);
        Golden = [.. File.ReadLines(folder.At("golden.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The folder with archive and record.</summary>
    public string Folder => folder.Path;

    public ServedModel Served { get; }

    /// <summary>Rows with the scores that training gave them.</summary>
    public IReadOnlyList<JsonElement> Golden { get; }

    public static void WriteRecord(string folder, ServedModel served) =>
        File.WriteAllBytes(Path.Combine(folder, ServedModel.FileName), CanonicalJson.Serialize(served, ManifestJson.Canonical.ServedModel));

    public void Dispose() => folder.Dispose();
}
