namespace MlPipeline.Serving.Measuring;

/// <summary>Counts refused rows by the field that they were refused for, once for each such field.</summary>
/// <remarks>Callers choose neither the names nor how many there are: what is no column counts as one other.</remarks>
internal sealed class RejectionCounters(IReadOnlyList<string> columns)
{
    private readonly long[] counts = new long[columns.Count + 1];

    public void Count(int column) => Interlocked.Increment(ref counts[column]);

    public void CountOther() => Interlocked.Increment(ref counts[^1]);

    public void Write(PrometheusText text)
    {
        text.Family("mlpipeline_rejected_rows_total", "counter", "Refused rows by the field that they were refused for.");
        for (var index = 0; index < columns.Count; index++)
            text.Sample("mlpipeline_rejected_rows_total", Interlocked.Read(ref counts[index]), ("field", columns[index]));
        text.Sample("mlpipeline_rejected_rows_total", Interlocked.Read(ref counts[^1]), ("field", "(other)"));
    }
}
