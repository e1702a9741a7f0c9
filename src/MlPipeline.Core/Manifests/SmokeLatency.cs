namespace MlPipeline.Core.Manifests;

/// <summary>Response times of single predictions, one after the other over one connection.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="MedianMilliseconds">The median.</param>
/// <param name="P99Milliseconds">The 99th percentile.</param>
/// <param name="RequestsPerSecond">Requests by elapsed time.</param>
public sealed record SmokeLatency(int Requests, double MedianMilliseconds, double P99Milliseconds, double RequestsPerSecond);
