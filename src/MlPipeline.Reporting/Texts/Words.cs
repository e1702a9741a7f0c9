using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Texts;

/// <summary>The words for verdicts and states, the same in every renderer.</summary>
internal static class Words
{
    public static string Of(object state) => state switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Inconclusive => "inconclusive",
        Verdict.NotEvaluated => "not evaluated",
        ReportVerdict.Passed => "passed",
        ReportVerdict.Failed => "failed",
        ReportVerdict.Inconclusive => "inconclusive",
        ReportVerdict.NotEvaluated => "not evaluated",
        StageState.Done => "done",
        StageState.Failed => "failed",
        StageState.NotRun => "not run",
        ShiftLevel.NotEvaluated => "not evaluated",
        ShiftLevel.Stable => "stable",
        ShiftLevel.Detectable => "more than chance",
        ShiftLevel.Moderate => "shifted",
        ShiftLevel.Strong => "shifted much",
        Change.Better => "better",
        Change.Worse => "worse",
        Change.Different => "changed",
        Direction.HigherIsBetter => "higher is better",
        Direction.LowerIsBetter => "lower is better",
        Direction.Neutral => "describes",
        _ => "",
    };

    /// <summary>Whether a staged service runs on.</summary>
    public static string OfKept(bool isKept) => isKept ? "runs on" : "ended with the build";

    public static string Icon(object state) => state switch
    {
        Verdict.Pass or ReportVerdict.Passed or StageState.Done => "✅",
        Verdict.Fail or ReportVerdict.Failed or StageState.Failed => "❌",
        Verdict.Inconclusive or ReportVerdict.Inconclusive => "⚠️",
        Verdict.NotEvaluated or ReportVerdict.NotEvaluated or StageState.NotRun or ShiftLevel.NotEvaluated => "⚪",
        ShiftLevel.Moderate => "⚠️",
        ShiftLevel.Strong => "❗",
        Change.Better => "▲",
        Change.Worse => "▼",
        Change.Different => "◆",
        _ => "",
    };
}
