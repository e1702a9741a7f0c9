using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>Says whether to merge, and what stands against it.</summary>
internal static class MergeSentence
{
    private const int MostNames = 3;

    public static (string Merge, string Reason) Of(ReportInput input, IReadOnlyList<GateRow> gates) => input switch
    {
        { Failures: [{ Stage: not StageRow.SmokeTest } failure, ..] } => ("no", Failed(failure)),
        { CountingSmoke: { Passed: false } smoke } => ("no", Smoked(smoke)),
        { Failures: [var failure, ..] } => ("no", Failed(failure)),
        { Validation.Violations: { Count: > 0 } violations } => ("no", $"the data break {(violations.Count == 1 ? "1 rule" : $"{Format.Count(violations.Count)} rules")}"),
        { Evaluation: null } => ("not yet", "nothing was evaluated"),
        _ when gates.Count == 0 => ("your decision", "the model declares no gate"),
        _ when gates.Any(gate => gate.Blocks) => ("no", Stopped(gates)),
        _ when gates.Any(gate => gate.Verdict != Verdict.Pass) => ("your decision", Undecided(gates)),
        { Evaluation.RuleChanges.Count: > 0 } => ("your decision", $"{Passed(gates)}, but the request changes what it is judged by"),
        _ => ("yes", Passed(gates)),
    };

    private static string Failed(StageFailure failure) => $"{failure.Stage} failed: {new Text(failure.Problem).Lines[0]}";

    private static string Smoked(SmokeRecord smoke)
    {
        SmokeCheck[] failed = [.. smoke.Checks.Where(check => !check.Passed)];
        var names = string.Join("; ", failed.Take(MostNames).Select(check => check.Name));
        return failed.Length == 0
            ? "the smoke test made no check"
            : $"{Format.Count(failed.Length)} of {Format.Count(smoke.Checks.Count)} smoke checks failed: {names}"
                + (failed.Length > MostNames ? $" and {Format.Count(failed.Length - MostNames)} more" : "");
    }

    private static string Passed(IReadOnlyList<GateRow> gates) => gates.Count == 1 ? "the one gate passed" : $"all {Format.Count(gates.Count)} gates passed";

    private static string Stopped(IReadOnlyList<GateRow> gates)
    {
        GateRow[] blocking = [.. gates.Where(gate => gate.Blocks)];
        return $"{Format.Count(blocking.Length)} of {Counted(gates.Count)} {(blocking.Length == 1 ? "stops" : "stop")} the release: {Names(blocking)}";
    }

    private static string Undecided(IReadOnlyList<GateRow> gates)
    {
        var inconclusive = gates.Where(gate => gate.Verdict == Verdict.Inconclusive).ToArray();
        var missing = gates.Where(gate => gate.Verdict == Verdict.NotEvaluated).ToArray();
        string[] parts =
        [
            .. inconclusive.Length > 0 ? [$"{Format.Count(inconclusive.Length)} {Are(inconclusive)} inconclusive"] : Array.Empty<string>(),
            .. missing.Length > 0 ? [$"{Format.Count(missing.Length)} {Are(missing)} not evaluated"] : Array.Empty<string>(),
        ];
        return $"no gate stops it, but of {Counted(gates.Count)} {string.Join(" and ", parts)}: {Names([.. inconclusive, .. missing])}";
    }

    private static string Names(GateRow[] gates)
    {
        var names = string.Join("; ", gates.Take(MostNames).Select(gate => gate.Verdict switch
        {
            Verdict.Fail => $"{gate.Name}",
            Verdict.Inconclusive when gate.Blocks => $"{gate.Name} (required, inconclusive)",
            _ when gate.Blocks => $"{gate.Name} (required, not evaluated)",
            _ => $"{gate.Name}",
        }));
        return gates.Length > MostNames ? $"{names} and {Format.Count(gates.Length - MostNames)} more" : names;
    }

    private static string Are(GateRow[] gates) => gates.Length == 1 ? "is" : "are";

    private static string Counted(int gates) => gates == 1 ? "1 gate" : $"{Format.Count(gates)} gates";
}
