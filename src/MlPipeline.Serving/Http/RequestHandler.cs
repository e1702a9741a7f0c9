using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using MlPipeline.Serving.Hosting;
using MlPipeline.Serving.Keys;
using MlPipeline.Serving.Measuring;

namespace MlPipeline.Serving.Http;

/// <summary>Takes a request to its answer: the key, the path, the method, and what went wrong.</summary>
internal sealed class RequestHandler(ServiceParts parts, Func<HttpContext, RequestBody, Task> predict)
{
    private static readonly byte[] Live = """{"status":"live"}"""u8.ToArray();
    private static readonly byte[] Ready = """{"status":"ready"}"""u8.ToArray();
    private static readonly byte[] Draining = """{"status":"draining"}"""u8.ToArray();

    private readonly RequestBody body = new(parts.BodyLimit);

    public async Task Handle(HttpContext context)
    {
        var route = Route.Of(context.Request.Path.Value);
        var start = Stopwatch.GetTimestamp();
        parts.Measurements.Requests.Begin();
        try
        {
            await Guarded(context, route);
        }
        finally
        {
            parts.Measurements.Requests.End(route, context.Response.StatusCode, Stopwatch.GetElapsedTime(start));
        }
    }

    private async Task Guarded(HttpContext context, Route route)
    {
        try
        {
            if (parts.Readiness.IsDraining)
                context.Response.Headers.Connection = "close";
            await (Refusal(context.Request, route) is { } problem ? Refuse(context.Response, problem, route) : Answer(context, route));
        }
        catch (ProblemException refused)
        {
            await Refuse(context.Response, refused.Problem, route);
        }
        catch (BadHttpRequestException fault)
        {
            await Refuse(context.Response, body.ProblemOf(fault), route);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer; 499 is what proxies count such a request as.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception fault)
        {
            // A message may quote a row: type and place are enough to find the cause.
            parts.Log($"{route.Path} failed: {fault.GetType().Name}\n{fault.StackTrace}");
            await Refuse(context.Response, Problem.Broken, route);
        }
    }

    private Problem? Refusal(HttpRequest request, Route route) =>
        !route.IsOpen && !PresentedKey.Opens(request, parts.Keys) ? Problem.Unauthorized
        : route == Route.Other ? Problem.NotFound
        : request.Method != route.Method ? Problem.OtherMethod(route.Method)
        : null;

    private Task Answer(HttpContext context, Route route)
    {
        var response = context.Response;
        return route.Index switch
        {
            0 => predict(context, body),
            1 => JsonResponse.Write(response, StatusCodes.Status200OK, parts.Model),
            2 => JsonResponse.Write(response, StatusCodes.Status200OK, Live),
            3 when parts.Readiness.IsDraining => JsonResponse.Write(response, StatusCodes.Status503ServiceUnavailable, Draining),
            3 => JsonResponse.Write(response, StatusCodes.Status200OK, Ready),
            4 => JsonResponse.Write(response, StatusCodes.Status200OK, PrometheusText.ContentType, Encoding.UTF8.GetBytes(parts.Measurements.ToText())),
            _ => JsonResponse.Write(response, StatusCodes.Status200OK, parts.OpenApi),
        };
    }

    private static async Task Refuse(HttpResponse response, Problem problem, Route route)
    {
        if (response.HasStarted)
            return;
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (problem.Status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = route.Method;
        // The rest of a body that was refused half way is not read, so the connection cannot carry another request.
        if (problem.Status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout)
            response.Headers.Connection = "close";
        await JsonResponse.Write(response, problem);
    }
}
