namespace MlPipeline.Core.Errors;

/// <summary>The pipeline worked, and a gate or an expectation did not hold.</summary>
public sealed class GateException(string message) : Exception(message);
