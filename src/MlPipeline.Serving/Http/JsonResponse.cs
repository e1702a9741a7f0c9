using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace MlPipeline.Serving.Http;

/// <summary>Writes answers whole, with their length.</summary>
internal static class JsonResponse
{
    public static Task Write(HttpResponse response, int status, ReadOnlyMemory<byte> json) => Write(response, status, MediaTypeNames.Application.Json, json);

    public static Task Write(HttpResponse response, Problem problem) => Write(response, problem.Status, Problem.ContentType, problem.ToJson());

    public static async Task Write(HttpResponse response, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
