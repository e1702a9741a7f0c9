using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using MlPipeline.Deployment.Probing;

namespace MlPipeline.Deployment.Smoke;

/// <summary>Asks the service, within limits of time and size. It gives up on a service that gave no answer several times.</summary>
internal sealed class ServiceClient : IDisposable
{
    private const int Patience = 3;

    private readonly HttpClient client;
    private readonly TimeSpan limit;
    private readonly CancellationToken cancellation;
    private int unanswered;

    public ServiceClient(string address, string key, TimeSpan limit, CancellationToken cancellation)
    {
        client = LoopbackHttp.Client(address, limit);
        Key = key;
        this.limit = limit;
        this.cancellation = cancellation;
    }

    public string Key { get; }

    public bool HasGivenUp => unanswered >= Patience;

    public ServiceAnswer Get(string path) => Get(path, Key);

    public ServiceAnswer Get(string path, string? key) => Send(HttpMethod.Get, path, key, null);

    public ServiceAnswer Predict(string body) => Predict(Encoding.UTF8.GetBytes(body));

    public ServiceAnswer Predict(byte[] body) => Predict(body, Key);

    public ServiceAnswer Predict(byte[] body, string? key) =>
        Send(HttpMethod.Post, "/v1/predict", key, new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } });

    public void Dispose() => client.Dispose();

    private ServiceAnswer Send(HttpMethod method, string path, string? key, HttpContent? content)
    {
        if (HasGivenUp)
            throw new CheckFailure("not tried, since the service gave no answer several times");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        // A long body is offered first, so that a refusal is heard and not lost with the connection.
        request.Headers.ExpectContinue = content is ByteArrayContent { Headers.ContentLength: > 1 << 18 };
        try
        {
            using var response = client.Send(request, cancellation);
            using var body = new MemoryStream();
            response.Content.ReadAsStream(cancellation).CopyTo(body);
            return new ServiceAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", body.ToArray());
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            unanswered++;
            throw new CheckFailure(Reason(fault));
        }
    }

    private string Reason(Exception fault) => fault switch
    {
        OperationCanceledException => $"no answer within {limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "nothing answers at its address",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "the answer is longer than 8 MiB",
        _ => "the answer broke off, or is no HTTP",
    };
}
