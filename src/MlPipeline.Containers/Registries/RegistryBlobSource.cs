using System.Net;
using System.Net.Http.Headers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Registries;

/// <summary>A base image in a registry, by OCI's distribution protocol.</summary>
internal sealed class RegistryBlobSource : IBlobSource
{
    private const int Attempts = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan HeaderTimeout = TimeSpan.FromSeconds(30);
    private static readonly string[] Manifests = [MediaTypes.Index, MediaTypes.Manifest, MediaTypes.DockerList, MediaTypes.DockerManifest];

    private readonly HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = HeaderTimeout, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ImageReference reference;
    private readonly RegistryTokens tokens;

    public RegistryBlobSource(ImageReference reference)
    {
        this.reference = reference;
        tokens = new RegistryTokens(http, reference, RegistryCredentials.Find(reference.Host));
    }

    public Stream OpenManifest(Digest digest, CancellationToken cancellation) => Open($"manifests/{digest}", Manifests, cancellation);

    public Stream OpenBlob(Digest digest, CancellationToken cancellation) => Open($"blobs/{digest}", [], cancellation);

    public void CopyBlob(OciDescriptor blob, Stream target, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            target.SetLength(0);
            try
            {
                using var source = OpenBlob(blob.Digest, cancellation);
                Copy(source, target, blob.Size, cancellation);
                return;
            }
            catch (Exception fault) when (attempt < Attempts && fault is IOException or HttpRequestException)
            {
                Pause(attempt, cancellation);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static void Copy(Stream source, Stream target, long size, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 17];
        while (source.Read(buffer) is > 0 and var count && target.Length <= size)
        {
            cancellation.ThrowIfCancellationRequested();
            target.Write(buffer, 0, count);
        }

        if (target.Length != size)
            throw new IOException($"A blob of {size} bytes came with {target.Length}.");
    }

    private Stream Open(string path, IReadOnlyList<string> accept, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = Send(path, accept, cancellation);
                if (response.IsSuccessStatusCode)
                    return response.Content.ReadAsStream(cancellation);
                using (response)
                {
                    if (attempt == Attempts || !IsPassing(response.StatusCode))
                        throw Refused(path, response.StatusCode);
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                if (attempt == Attempts)
                    throw Unreachable(fault);
            }

            Pause(attempt, cancellation);
        }
    }

    private HttpResponseMessage Send(string path, IReadOnlyList<string> accept, CancellationToken cancellation)
    {
        var response = SendOnce(path, accept, cancellation);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !tokens.Answer(response, cancellation))
            return response;
        response.Dispose();
        return SendOnce(path, accept, cancellation);
    }

    private HttpResponseMessage SendOnce(string path, IReadOnlyList<string> accept, CancellationToken cancellation)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri($"{RegistryAddress.Of(reference.Host)}/v2/{reference.Repository}/{path}"));
        foreach (var type in accept)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        message.Headers.Authorization = tokens.Header;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(HeaderTimeout);
        return http.Send(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
    }

    private static void Pause(int attempt, CancellationToken cancellation)
    {
        cancellation.WaitHandle.WaitOne(FirstPause * (1 << (attempt - 1)));
        cancellation.ThrowIfCancellationRequested();
    }

    private static bool IsPassing(HttpStatusCode status) => (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;

    private UserException Refused(string path, HttpStatusCode status) => new(new UserFault(
        "The registry does not give the base image", status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? $"docker login {reference.Host}" : "check the name and the digest of --base-image")
    {
        Place = $"{reference.Host}/{reference.Repository}/{path}",
        Actual = $"{(int)status} {status}",
    });

    private UserException Unreachable(Exception fault) => new(
        new UserFault("The registry of the base image cannot be reached", "check the network, or pass --base-image host or oci:folder@sha256:…")
        {
            Place = reference.Host,
            Actual = fault.Message,
        },
        fault);
}
