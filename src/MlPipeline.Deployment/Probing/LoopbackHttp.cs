namespace MlPipeline.Deployment.Probing;

/// <summary>Makes clients that speak to a staged service and to nobody else: no proxy, no redirect, no cookie, one connection, limited answers.</summary>
internal static class LoopbackHttp
{
    private const int MaximumAnswer = 8 << 20;

    public static HttpClient Client(string address, TimeSpan limit) => new(Handler())
    {
        BaseAddress = new Uri(address),
        Timeout = limit,
        MaxResponseContentBufferSize = MaximumAnswer,
    };

    private static SocketsHttpHandler Handler() => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = 1,
    };
}
