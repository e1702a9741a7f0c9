namespace MlPipeline.Serving.Http;

/// <summary>A path that the service answers.</summary>
/// <param name="Index">Its place in <see cref="All"/>.</param>
/// <param name="Path">As it stands in the request and in metrics.</param>
/// <param name="Method">The one method that it takes.</param>
/// <param name="IsOpen">Whether it needs no key.</param>
internal sealed record Route(int Index, string Path, string Method, bool IsOpen)
{
    public static Route Predict { get; } = new(0, "/v1/predict", "POST", false);

    public static Route Model { get; } = new(1, "/v1/model", "GET", false);

    public static Route Live { get; } = new(2, "/health/live", "GET", true);

    public static Route Ready { get; } = new(3, "/health/ready", "GET", true);

    public static Route Metrics { get; } = new(4, "/metrics", "GET", false);

    public static Route OpenApi { get; } = new(5, "/openapi.json", "GET", false);

    /// <summary>Every other path, so that callers cannot make metrics grow.</summary>
    public static Route Other { get; } = new(6, "(other)", "", false);

    public static IReadOnlyList<Route> All { get; } = [Predict, Model, Live, Ready, Metrics, OpenApi, Other];

    public static Route Of(string? path) => path switch
    {
        "/v1/predict" => Predict,
        "/v1/model" => Model,
        "/health/live" => Live,
        "/health/ready" => Ready,
        "/metrics" => Metrics,
        "/openapi.json" => OpenApi,
        _ => Other,
    };
}
