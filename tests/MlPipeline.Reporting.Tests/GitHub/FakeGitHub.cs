using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A GitHub with one repository, on loopback: pull requests, comments, check runs, pages, limits and faults.</summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Repository = "octo/models";
    public const string Bot = "github-actions[bot]";
    private const int LongestBody = 65_536;

    private readonly List<ScriptedAnswer> script = [];
    private readonly List<RecordedRequest> requests = [];
    private WebApplication? app;
    private long lastId = 1_000;

    public List<FakePull> Pulls { get; } = [];

    public List<FakeComment> Comments { get; } = [];

    public List<FakeCheckRun> CheckRuns { get; } = [];

    public IReadOnlyList<RecordedRequest> Requests => requests;

    /// <summary>Whom the token writes as.</summary>
    public string Writer { get; init; } = Bot;

    /// <summary>Where clients reach it: pages link there.</summary>
    public Uri Api { get; set; } = new("http://127.0.0.1/");

    public static async Task<FakeGitHub> Start(string writer = Bot)
    {
        var fake = new FakeGitHub { Writer = writer };
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        fake.app = builder.Build();
        fake.app.Use(fake.Record);
        fake.Map(fake.app);
        await fake.app.StartAsync();
        fake.Api = new Uri(fake.app.Urls.Single() + "/api/v3/");
        return fake;
    }

    public void Next(ScriptedAnswer answer) => script.Add(answer);

    public FakeComment Add(int pull, string author, string body)
    {
        var comment = new FakeComment(++lastId, pull, author, body);
        Comments.Add(comment);
        return comment;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    private void Map(WebApplication routes)
    {
        var api = routes.MapGroup("/api/v3/repos/" + Repository);
        api.MapGet("/pulls/{number:int}", (HttpContext http) => Pulls.Find(pull => pull.Number == Number(http)) is { } pull ? Json(http, 200, Payloads.Of(pull, Repository)) : NotFound(http));
        api.MapGet("/pulls", ListPulls);
        api.MapGet("/issues/{number:int}/comments", ListComments);
        api.MapPost("/issues/{number:int}/comments", CreateComment);
        api.MapPatch("/issues/comments/{number:int}", EditComment);
        api.MapPost("/check-runs", CreateCheckRun);
        api.MapGet("/commits/{sha}/check-runs", ListCheckRuns);
        routes.MapFallback(NotFound);
    }

    private async Task Record(HttpContext http, RequestDelegate next)
    {
        http.Request.EnableBuffering();
        var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
        http.Items["body"] = body;
        lock (requests)
            requests.Add(new(http.Request.Method, http.Request.Path + http.Request.QueryString, body)
            {
                Authorization = http.Request.Headers.Authorization.ToString(),
                ContentType = http.Request.ContentType ?? "",
                Accept = http.Request.Headers.Accept.ToString(),
            });
        if (script.Find(answer => answer.Method == http.Request.Method && http.Request.Path.Value!.EndsWith(answer.PathEnd, StringComparison.Ordinal)) is not { } scripted)
        {
            await next(http);
            return;
        }
        script.Remove(scripted);
        scripted.Meanwhile?.Invoke();
        foreach (var header in scripted.Headers)
            http.Response.Headers[header.Key] = header.Value;
        await (scripted.Status == 0 ? next(http) : Fault(http, scripted.Status, scripted.Message));
    }

    private Task ListPulls(HttpContext http)
    {
        var head = http.Request.Query["head"].ToString();
        return Json(http, 200, new JsonArray([.. Pulls.Where(pull => pull.State == "open" && $"{pull.HeadOwner}:{pull.HeadBranch}" == head).Select(pull => Payloads.Of(pull, Repository))]));
    }

    private Task ListComments(HttpContext http)
    {
        FakeComment[] all = [.. Comments.Where(comment => comment.Pull == Number(http))];
        var size = int.TryParse(http.Request.Query["per_page"], out var asked) ? asked : 30;
        var page = int.TryParse(http.Request.Query["page"], out var named) ? named : 1;
        if (page * size < all.Length)
            http.Response.Headers.Link = $"<{Api}repos/{Repository}/issues/{Number(http)}/comments?per_page={size}&page={page + 1}>; rel=\"next\"";
        return Json(http, 200, new JsonArray([.. all.Skip((page - 1) * size).Take(size).Select(comment => Payloads.Of(comment, Repository))]));
    }

    private Task CreateComment(HttpContext http)
    {
        if (Pulls.Find(pull => pull.Number == Number(http)) is not { } pull)
            return NotFound(http);
        if (pull.Locked)
            return Fault(http, 403, "Unable to create comment because issue is locked.");
        return BodyOf(http) is { Length: <= LongestBody } body ? Json(http, 201, Payloads.Of(Add(pull.Number, Writer, body), Repository)) : Fault(http, 422, "Validation Failed");
    }

    private Task EditComment(HttpContext http)
    {
        var index = Comments.FindIndex(comment => comment.Id == Number(http));
        if (index < 0)
            return NotFound(http);
        if (Comments[index].Author != Writer)
            return Fault(http, 403, "Resource not accessible by integration");
        if (BodyOf(http) is not { Length: <= LongestBody } body)
            return Fault(http, 422, "Validation Failed");
        Comments[index] = Comments[index] with { Body = body };
        return Json(http, 200, Payloads.Of(Comments[index], Repository));
    }

    private Task CreateCheckRun(HttpContext http)
    {
        var asked = JsonNode.Parse((string)http.Items["body"]!)!;
        var run = new FakeCheckRun(++lastId, Word(asked["name"]), Word(asked["head_sha"]), Word(asked["conclusion"]), Word(asked["output"]!["title"]), Word(asked["output"]!["summary"]));
        CheckRuns.Add(run);
        return Json(http, 201, Payloads.Of(run));
    }

    private Task ListCheckRuns(HttpContext http)
    {
        var name = http.Request.Query["check_name"].ToString();
        var found = CheckRuns.Where(run => run.HeadSha == (string)http.GetRouteValue("sha")! && run.Name == name).Select(Payloads.Of).ToArray();
        return Json(http, 200, new JsonObject { ["total_count"] = found.Length, ["check_runs"] = new JsonArray(found) });
    }

    private static string BodyOf(HttpContext http) => Word(JsonNode.Parse((string)http.Items["body"]!)!["body"]);

    private static string Word(JsonNode? node) => node!.GetValue<string>();

    private static int Number(HttpContext http) => int.Parse((string)http.GetRouteValue("number")!, System.Globalization.CultureInfo.InvariantCulture);

    private static Task NotFound(HttpContext http) => Fault(http, 404, "Not Found");

    private static Task Fault(HttpContext http, int status, string message) =>
        Json(http, status, new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.example/rest", ["status"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    private static Task Json(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
