using System.Net;
using System.Text;
using System.Text.Json;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Http;

public sealed class RefusedRequests(SharedServer service)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/predict/")]
    [InlineData("/V1/model")]
    [InlineData("/health/none")]
    [InlineData("/v1/../v1/none")]
    public async Task To_no_path_are_not_found(string path) => await Problem(new HttpRequestMessage(HttpMethod.Get, path), HttpStatusCode.NotFound);

    [Theory]
    [InlineData("GET", "/v1/predict", "POST")]
    [InlineData("PUT", "/v1/predict", "POST")]
    [InlineData("POST", "/v1/model", "GET")]
    [InlineData("DELETE", "/metrics", "GET")]
    [InlineData("POST", "/health/ready", "GET")]
    public async Task By_another_method_are_told_the_one_allowed(string method, string path, string allowed)
    {
        using var response = await Problem(new HttpRequestMessage(new HttpMethod(method), path), HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed, Assert.Single(response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Of_another_content_type_are_unsupported(string type) =>
        await Problem(Predict(SharedServer.Row, type), HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task Of_an_encoded_body_are_unsupported()
    {
        using var request = Predict(SharedServer.Row, "application/json");
        request.Content!.Headers.ContentEncoding.Add("gzip");
        await Problem(request, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    public async Task Of_JSON_however_it_is_written_are_not_among_them(string type)
    {
        using var response = await service.Client.SendAsync(Predict(SharedServer.Row, type), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static HttpRequestMessage Predict(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type.Length > 0)
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));
        return new HttpRequestMessage(HttpMethod.Post, "/v1/predict") { Content = content };
    }

    private async Task<HttpResponseMessage> Problem(HttpRequestMessage request, HttpStatusCode expected)
    {
        var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(["type", "title", "status", "detail", "errors"], problem.EnumerateObject().Select(member => member.Name));
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        return response;
    }
}
