using System.Text.Json.Nodes;

namespace MlPipeline.Deployment.Smoke;

/// <summary>A held-out row as a request, and the score that the training side gave it.</summary>
internal sealed record GoldenRow(string Row, float Score, JsonObject Input);
