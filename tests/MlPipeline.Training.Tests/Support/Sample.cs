using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Tests.Support;

/// <summary>A row for what is tested inside this process.</summary>
internal sealed class Sample : BinaryRow
{
    public float Width { get; set; }

    public string Colour { get; set; } = "";

    public static IReadOnlyList<Sample> Rows(int count)
    {
        var random = new Random(5);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => (Width: random.NextSingle(), Red: random.Next(2) == 0))
                .Select(pair => new Sample { Width = pair.Width, Colour = pair.Red ? "red" : "blue", Label = pair.Width + (pair.Red ? 0.3 : 0) > 0.6 }),
        ];
    }

    /// <summary>An archive as ML.NET writes it.</summary>
    public static byte[] Archive()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(Rows(200));
        var model = ml.Transforms.Categorical.OneHotEncoding("Slots", nameof(Colour))
            .Append(ml.Transforms.Concatenate("Features", "Slots", nameof(Width)))
            .Append(ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfTrees = 5, NumberOfLeaves = 4, NumberOfThreads = 1 }))
            .Fit(data);
        using var archive = new MemoryStream();
        ml.Model.Save(model, data.Schema, archive);
        return archive.ToArray();
    }

    /// <summary>The probabilities by ML.NET's own means.</summary>
    public static float[] Score(byte[] archive)
    {
        var ml = new MLContext(1);
        var model = ml.Model.Load(new MemoryStream(archive), out _);
        return [.. model.Transform(ml.Data.LoadFromEnumerable(Rows(100))).GetColumn<float>("Probability")];
    }
}
