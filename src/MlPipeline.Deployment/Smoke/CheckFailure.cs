namespace MlPipeline.Deployment.Smoke;

/// <summary>A check did not hold; the message is its detail.</summary>
internal sealed class CheckFailure(string detail) : Exception(detail);
