using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Simulations;

namespace MlPipeline.Evaluation.Tests.Gates;

/// <summary>Requests on simulated people.</summary>
internal static class Requests
{
    public static readonly Population People = Population.Of(0.3, 0.35, ["f", "m"], 0.5);

    public static EvaluationRequest Of(int rows, params GateDefinition[] gates)
    {
        var (candidate, baseline) = People.Draw(rows, 1);
        return new EvaluationRequest
        {
            Inputs = [],
            Candidate = candidate,
            Threshold = Population.Threshold,
            Baseline = BaselineScores.Of(baseline, Population.Threshold, null),
            Groups = [new GroupDescription("group", "")],
            Gates = new GateSet(gates),
            Seed = 1,
        };
    }
}
