using System.Text.Json.Nodes;

namespace MlPipeline.Deployment.Smoke;

/// <summary>What the checks try: the service, and rows that it must know.</summary>
internal sealed record SmokeSubject(SmokeRequest Request, ServiceClient Client, IReadOnlyList<GoldenRow> Rows)
{
    /// <summary>A good row, to be changed at will.</summary>
    public JsonObject GoodRow() => Rows.Count > 0 ? (JsonObject)Rows[0].Input.DeepClone() : throw new CheckFailure("there is no golden row to ask with");
}
