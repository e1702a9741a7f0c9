using System.Buffers;
using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MlPipeline.Serving.Http;

/// <summary>Reads a request's body whole, up to a limit, and hands its bytes on.</summary>
internal sealed class RequestBody(int limit)
{
    /// <summary>What <paramref name="read"/> makes of the body's bytes, which it must not keep.</summary>
    /// <exception cref="ProblemException">The body is too large, too slow, or of another type than JSON.</exception>
    public async ValueTask<T> Read<T>(HttpRequest request, Func<ReadOnlyMemory<byte>, T> read)
    {
        RequireJson(request);
        if (request.ContentLength > limit)
            throw new ProblemException(TooLarge());
        var body = request.BodyReader;
        for (; ; )
        {
            var result = await body.ReadAsync(request.HttpContext.RequestAborted);
            if (result.Buffer.Length <= limit && !result.IsCompleted)
            {
                body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }

            try
            {
                return result.Buffer.Length <= limit ? Take(result.Buffer, read) : throw new ProblemException(TooLarge());
            }
            finally
            {
                body.AdvanceTo(result.Buffer.End);
            }
        }
    }

    /// <summary>The problem of a body that the server itself stopped to read.</summary>
    public Problem ProblemOf(BadHttpRequestException fault) => fault.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status408RequestTimeout => Problem.TooSlow,
        _ => Problem.Malformed("The request is no proper HTTP."),
    };

    private static T Take<T>(ReadOnlySequence<byte> bytes, Func<ReadOnlyMemory<byte>, T> read)
    {
        if (bytes.IsSingleSegment)
            return read(bytes.First);
        var copy = ArrayPool<byte>.Shared.Rent((int)bytes.Length);
        try
        {
            bytes.CopyTo(copy);
            return read(copy.AsMemory(0, (int)bytes.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static void RequireJson(HttpRequest request)
    {
        var plain = string.Equals(request.ContentType, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);
        if (!plain && !(MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsJson(type)) || request.Headers.ContentEncoding.Count > 0)
            throw new ProblemException(Problem.OtherType);
    }

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private Problem TooLarge() => Problem.TooLarge(string.Create(CultureInfo.InvariantCulture, $"A request holds at most {limit} bytes."));
}
