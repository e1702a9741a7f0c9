using MlPipeline.Data.Progress;

namespace MlPipeline.Data.Restoring;

/// <summary>Whom a source tells what it does.</summary>
/// <param name="Meter">Told of bytes.</param>
/// <param name="Tell">Told what people should know.</param>
internal sealed record SourceReports(TransferMeter Meter, Action<string> Tell);
