using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What is shown of a run that left no report: it did not compile, ran out of time, or died before its report was written.</summary>
public static class UnreportedRun
{
    private const string Problem = "The pipeline ended before it could report; its log says why.";
    private const string Mend = "Open the log from the list of checks of this commit, mend what it names, and push again.";

    /// <summary>A failed report, as a comment and as lines. There are no numbers in it, so its first line says of a fork alone that its code ran.</summary>
    /// <param name="fromFork">Whether a fork's code ran.</param>
    public static RenderedBundle Render(bool fromFork) => new(
        $"{(fromFork ? $"> {BundleRenderer.ForkComputed}\n\n" : "")}## {Words.Icon(ReportVerdict.Failed)} Failed · no report\n\n{Problem}\n\n{Mend}\n",
        [.. fromFork ? [BundleRenderer.ForkComputed] : Array.Empty<string>(), "no report: " + Words.Of(ReportVerdict.Failed), "  " + Problem, "  " + Mend],
        ReportVerdict.Failed);
}
