using System.Text.Json;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Oracles;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Fairness;

public class FairnessAgainstFairlearn
{
    [Fact]
    public void Every_disparity_is_Fairlearns()
    {
        var sample = CsvFile.Read(Oracle.PathOf("fairness-sample.csv"));
        string[] Column(int index) => [.. sample.Rows.Select(row => row.Cells[index])];
        var table = ScoreTables.Of([.. Column(1).Select(cell => cell == "1")], [.. Column(2).Select(cell => cell == "1" ? 1.0 : 0.0)], groups: Column(0));
        var measured = ModelEvaluator.Evaluate(new EvaluationRequest
        {
            Inputs = [],
            Candidate = table,
            Threshold = 0.5,
            Baseline = BaselineScores.Missing("no baseline"),
            Groups = [new GroupDescription("group", "")],
            Gates = new GateSet([]),
            Seed = 1,
        }).Fairness.Single().Disparities.ToDictionary(disparity => disparity.Name);
        using var expected = JsonDocument.Parse(File.ReadAllText(Oracle.PathOf("fairness-expected.json")));
        foreach (var property in expected.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Number))
            Assert.Equal(property.Value.GetDouble(), measured[property.Name.Replace('_', '-')].Estimate.Value!.Value, 1e-9);
    }
}
