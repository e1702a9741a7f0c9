using System.Globalization;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Reproducing;

/// <summary>Under what an attempt retrains.</summary>
/// <param name="Name">As a phrase for people.</param>
/// <param name="Environment">The worker's environment.</param>
internal sealed record Circumstances(string Name, WorkerEnvironment Environment)
{
    /// <summary>Whether it is as on a processor of another class.</summary>
    public bool IsAnotherClass { get; init; }

    /// <summary>
    /// The attempts of a proof: the same again, so many times; then other cultures, time zones and processor counts; then narrower vectors, as far as
    /// the processor has wide ones. The folder and the process differ in each.
    /// </summary>
    public static IReadOnlyList<Circumstances> Of(WorkerEnvironment original, int times, VectorWidth widest) =>
    [
        .. Enumerable.Range(1, times).Select(time => new Circumstances(string.Create(CultureInfo.InvariantCulture, $"another process and folder, time {time} of {times}"), original)),
        new("culture tr-TR, time zone Asia/Kolkata, 2 processors", original with { Language = "tr_TR.UTF-8", TimeZone = "Asia/Kolkata", Processors = 2 }),
        new("culture de-DE, time zone America/St_Johns, 16 processors", original with { Language = "de_DE.UTF-8", TimeZone = "America/St_Johns", Processors = 16 }),
        .. widest > VectorWidth.Avx2 ? [Narrower("without AVX-512", original, VectorWidth.Avx2)] : Enumerable.Empty<Circumstances>(),
        .. widest > VectorWidth.Narrow ? [Narrower("without AVX2", original, VectorWidth.Narrow)] : Enumerable.Empty<Circumstances>(),
    ];

    private static Circumstances Narrower(string name, WorkerEnvironment original, VectorWidth vectors) =>
        new(name, original with { Vectors = vectors }) { IsAnotherClass = original.Vectors > vectors };
}
