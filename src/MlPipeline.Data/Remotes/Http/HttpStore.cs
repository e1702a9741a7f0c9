using System.Net;
using System.Net.Http.Headers;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Settings;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.Http;

/// <summary>A web server: GET and HEAD read objects, DVC's <c>method</c> (POST, or PUT) writes them; it cannot list them.</summary>
internal sealed class HttpStore(Uri root, HttpMethod upload, HttpRequests requests, TimeProvider clock) : IObjectStore
{
    private static readonly string[] Honoured =
        ["auth", "user", "custom_auth_header", "method", "ssl_verify", "connect_timeout", "read_timeout"];

    public static IObjectStore Open(RemoteSettings settings, RemoteContext context)
    {
        settings.RefuseAllBut(Honoured, ["ask_password"]);
        if (!Uri.TryCreate(settings.Url.Value.TrimEnd('/') + "/", UriKind.Absolute, out var root))
            throw RemoteSettings.NotUnderstood(settings.Url, "an address such as https://data.example.org/store");
        var credential = HttpCredential.Of(settings, context, root);
        var method = settings.Text("method")?.ToUpperInvariant() ?? "POST";
        if (method is not ("POST" or "PUT"))
            throw RemoteSettings.NotUnderstood(settings.Find("method")!, "POST or PUT");
        var client = Connection.Client(settings, context.Limits, credential.Digest);
        return new HttpStore(root, new HttpMethod(method), new HttpRequests(client, credential), context.Clock);
    }

    public string AddressOf(string key) => Target(key).AbsoluteUri;

    public async Task<OpenedObject?> Open(string key, RangeStart start, CancellationToken cancellation)
    {
        var answer = await requests.Send(Target(key), () => Get(start), cancellation);
        try
        {
            if (IsMissing(answer))
            {
                answer.Dispose();
                return null;
            }

            Expect(answer, start);
            return await HttpBody.Of(answer, start, cancellation);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    public async Task<long?> SizeOf(string key, CancellationToken cancellation)
    {
        using var answer = await requests.Send(Target(key), () => new HttpRequestMessage(HttpMethod.Head, default(Uri)), cancellation);
        if (IsMissing(answer))
            return null;
        if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentLength is { } size)
            return size;
        if (!answer.IsSuccessStatusCode && answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented))
            throw StatusException.Of(answer, clock);
        return await SizeOfBody(key, cancellation);
    }

    public Task Upload(string file, string key, Attempts attempts) => attempts.Run(AddressOf(key), async idle =>
    {
        HttpRequestMessage Make() => new(upload, default(Uri)) { Content = new WatchedFile(file, idle) };
        using var answer = await requests.Send(Target(key), Make, idle.Token);
        if (!answer.IsSuccessStatusCode)
            throw StatusException.Of(answer, clock);
    });

    public Task<ObjectPage> List(string prefix, string? next, CancellationToken cancellation) => throw Unable("list its objects", prefix);

    public Task Delete(string key, CancellationToken cancellation) => throw Unable("delete objects", key);

    public StoreFailure Judge(Exception fault) => fault is StatusException status ? HttpFailures.Judge(status, upload.Method) : NetworkFailures.Judge(fault);

    public void Dispose() => requests.Dispose();

    private static HttpRequestMessage Get(RangeStart start)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, default(Uri));
        if (start.Offset == 0)
            return request;
        request.Headers.Range = new RangeHeaderValue(start.Offset, null);
        // A weak tag is none for ranges; the answer's own is compared in any case.
        if (start.Version is { } version && !version.StartsWith("W/", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("If-Range", version);
        return request;
    }

    private void Expect(HttpResponseMessage answer, RangeStart start)
    {
        if (answer.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable or HttpStatusCode.PreconditionFailed)
            throw new ChangedObjectException($"byte {start.Offset} is no longer there");
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
            throw StatusException.Of(answer, clock);
    }

    private static bool IsMissing(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    // A server that answers no HEAD, or says no length, is asked for the bytes themselves.
    private async Task<long?> SizeOfBody(string key, CancellationToken cancellation)
    {
        using var opened = await Open(key, RangeStart.Beginning, cancellation);
        if (opened is null || opened.Total is not null)
            return opened?.Total;
        var (size, block) = (0L, new byte[64 << 10]);
        for (int length; (length = await opened.Body.ReadAsync(block, cancellation)) > 0;)
            size += length;
        return size;
    }

    private Uri Target(string key) => new(root, string.Join('/', key.Split('/').Select(Uri.EscapeDataString)));

    private UserException Unable(string what, string key) => new(
        new UserFault($"An HTTP remote cannot {what}", "do it at the server, or use a remote that is a folder, S3 or Azure") { Place = AddressOf(key) });
}
