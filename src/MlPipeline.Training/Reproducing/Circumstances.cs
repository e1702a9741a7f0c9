using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Reproducing;

/// <summary>Under what an attempt retrains.</summary>
/// <param name="Name">As a phrase for people.</param>
/// <param name="Environment">The worker's environment.</param>
internal sealed record Circumstances(string Name, WorkerEnvironment Environment)
{
    /// <summary>The attempts of a proof: the same again, then another culture, time zone and processor count. The folder differs in each.</summary>
    public static IReadOnlyList<Circumstances> Of(WorkerEnvironment original) =>
    [
        new("another process and folder", original),
        new("culture tr-TR, time zone Asia/Kolkata, 2 processors", original with { Language = "tr_TR.UTF-8", TimeZone = "Asia/Kolkata", Processors = 2 }),
        new("culture de-DE, time zone America/St_Johns, 16 processors", original with { Language = "de_DE.UTF-8", TimeZone = "America/St_Johns", Processors = 16 }),
    ];
}
