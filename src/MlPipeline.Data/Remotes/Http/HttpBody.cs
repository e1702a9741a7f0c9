using System.Net;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.Http;

/// <summary>Takes an answer's body for what its headers say it is.</summary>
internal static class HttpBody
{
    public static async Task<OpenedObject> Of(HttpResponseMessage answer, RangeStart start, CancellationToken cancellation)
    {
        var headers = answer.Content.Headers;
        if (headers.ContentEncoding.Any(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            throw new NotSupportedException($"The server sends the object encoded as {string.Join(", ", headers.ContentEncoding)}, and was asked not to");
        var version = VersionOf(answer);
        if (start != RangeStart.Beginning && version != start.Version)
            throw new ChangedObjectException("its ETag or date is another");
        var range = answer.StatusCode == HttpStatusCode.PartialContent ? headers.ContentRange : null;
        if (answer.StatusCode == HttpStatusCode.PartialContent && (range?.From is null || (range.HasLength && headers.ContentLength > range.Length - range.From)))
            throw new ChangedObjectException("the server sent another range than the one it was asked for");
        return new OpenedObject(await answer.Content.ReadAsStreamAsync(cancellation), answer)
        {
            Offset = range?.From ?? 0,
            Total = range is null ? headers.ContentLength : range.Length,
            Version = version,
        };
    }

    private static string? VersionOf(HttpResponseMessage answer) =>
        answer.Headers.ETag?.ToString() ?? answer.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
