using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Terminal;

/// <summary>The report as plain text for a terminal: the verdict and a table of gates.</summary>
public static class ConsoleReport
{
    /// <summary>The lines, without line ends; no line is a workflow command or an escape sequence, whatever the data holds.</summary>
    public static IReadOnlyList<string> Lines(ReportModel report) => throw new NotImplementedException(report.ToString());
}
