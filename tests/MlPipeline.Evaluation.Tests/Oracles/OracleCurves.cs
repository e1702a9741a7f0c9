using System.Text.Json;

namespace MlPipeline.Evaluation.Tests.Oracles;

/// <summary>What make_curves.py wrote of a data set.</summary>
/// <param name="Roc">Every step, false-positive rate first.</param>
/// <param name="Calibration">Every bin: rows, mean score, share of positive rows.</param>
public sealed record OracleCurves(double[][] Roc, double[][] Calibration)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static OracleCurves Get(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, OracleCurves>>(File.ReadAllText(Oracle.PathOf("curves-expected.json")), Options)![name];
}
