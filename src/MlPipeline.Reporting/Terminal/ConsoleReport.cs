using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Terminal;

/// <summary>The report as plain text for a terminal: the verdict, what failed, and a table of gates.</summary>
public static class ConsoleReport
{
    private const int LongestText = 400;
    private const int LongestCell = 60;

    /// <summary>The lines, without line ends; no line is a workflow command or an escape sequence, whatever the data holds.</summary>
    public static IReadOnlyList<string> Lines(ReportModel report) =>
    [
        $"{Line(report.Model)}: {Words.Of(report.Verdict)}, {DigestOf(report)}",
        .. report.RuleChanges.Select(change => $"  rule changed:  {Line(change)}; judged without it"),
        $"  merge:         {Line(report.Headline.Merge)} – {Line(report.Headline.Reason)}",
        $"  what differs:  {Line(report.Headline.Difference)}",
        $"  whom it hurts: {Line(report.Headline.Harm)}",
        .. StagingLines(report),
        .. report.Failures.SelectMany(FailureLines),
        .. report.Failures.Count > 0 ? ["", "  stages: " + string.Join(", ", report.Stages.Select(StageOf))] : Array.Empty<string>(),
        .. report.Gates.Count > 0 ? ["", .. GateLines(report.Gates)] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> StagingLines(ReportModel report) =>
    [
        .. report.Image is { } image
            ? [$"  image:         {image.Config.Abbreviated}, {Line(image.Platform)}, {Plain(Format.Bytes(image.Size))}, {Format.Count(image.Packages.Count)} packages"]
            : Array.Empty<string>(),
        .. report.Staging is { } staging ? [$"  staging:       {Line(staging.Host)}, {Words.OfKept(staging.IsKept)}"] : Array.Empty<string>(),
        .. report.Smoke is { } smoke
            ? [$"  smoke test:    {Format.Count(smoke.PassedChecks.Count)} of {Format.Count(smoke.Checks.Count)} checks passed{LatencyOf(smoke)}"]
            : Array.Empty<string>(),
        .. (report.Smoke?.FailedChecks ?? []).Select(check => $"    {Words.Of(check.Verdict)}  {Line(check.Name)}: {Line(check.Detail)}"),
    ];

    private static string LatencyOf(SmokeSection smoke) => smoke.Latency is { } latency
        ? $"; {Format.Milliseconds(latency.MedianMilliseconds)} median, {Format.Milliseconds(latency.P99Milliseconds)} at the 99th percentile, "
            + $"{Format.Count((long)Math.Clamp(latency.RequestsPerSecond, 0, 1e12))} requests/s"
        : "";

    private static IEnumerable<string> FailureLines(FailureRow failure) =>
    [
        "",
        $"  {Line(failure.Stage)} failed",
        .. failure.Problem.Select(line => "    " + Line(line)),
        .. failure.Place is { } place ? [$"    at    {Line(place)}"] : Array.Empty<string>(),
        .. failure.Mend is { } mend ? [$"    mend  {Line(mend)}"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> GateLines(IReadOnlyList<GateRow> gates) => TextTable.Lines(
        [new("gate"), new("verdict"), new("measured", IsNumber: true), new("95 % interval", IsNumber: true), new("n", IsNumber: true), new("adjusted p", IsNumber: true), new("note")],
        [.. gates.Select(Cells)]).Select(line => "  " + line);

    private static IReadOnlyList<string> Cells(GateRow gate) =>
    [
        Cell(gate.Name),
        Words.Of(gate.Verdict) + (gate.Blocks ? ", stops the release" : ""),
        Plain(gate.IsDifference ? Format.Signed(gate.Measured.Value) : Format.Metric(gate.Measured.Value)),
        Plain(gate.IsDifference ? Format.SignedInterval(gate.Measured) : Format.Interval(gate.Measured)),
        Format.Count(gate.Measured.N),
        Plain(Format.P(gate.AdjustedP)),
        NoteOn(gate),
    ];

    private static string NoteOn(GateRow gate) => string.Join("; ", new[]
    {
        gate.DecidingN is { } rows ? $"{Format.Count(rows)} rows would decide" : null,
        gate is { Verdict: Verdict.NotEvaluated, Reason: { } reason } ? Line(reason) : null,
    }.OfType<string>());

    private static string DigestOf(ReportModel report) => report switch
    {
        { Root: { } root } => $"release {root.Abbreviated}",
        { EvaluationDigest: { } evaluation } => $"no release, evaluation {evaluation.Abbreviated}",
        _ => "no release, no evaluation",
    };

    private static string StageOf(StageRow stage) => $"{Line(stage.Name)} {Words.Of(stage.State)}";

    private static string Line(Text text) => PlainText.Line(text.ToString(), LongestText);

    private static string Cell(Text text) => PlainText.Line(text.ToString(), LongestCell);

    private static string Plain(string number) => number.Replace('\u00a0', ' ');
}
