using System.Net;
using System.Text.Json;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Keys;

public sealed class Authorization(SharedServer service)
{
    public static TheoryData<string, string, string> Closed => new()
    {
        { "GET", "", "" },
        { "GET", "Authorization", "Bearer wrong" },
        { "GET", "Authorization", "Bearer " },
        { "GET", "Authorization", ServiceProcess.Key },
        { "GET", "Authorization", $"Basic {ServiceProcess.Key}" },
        { "GET", "X-Api-Key", "wrong" },
        { "GET", "X-Api-Key", ServiceProcess.Key + "x" },
        { "GET", "X-Api-Key", ServiceProcess.Key[..^1] },
        { "GET", "X-Api-Key", new string('k', 5_000) },
        { "POST", "", "" },
    };

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Without_the_key_every_path_but_health_is_closed(string method, string header, string value)
    {
        foreach (var path in (string[])["/v1/predict", "/v1/model", "/metrics", "/openapi.json", "/nothing", "/"])
        {
            using var response = await Send(new HttpMethod(method), path, header, value);
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal((401, 0), (problem.GetProperty("status").GetInt32(), problem.GetProperty("errors").EnumerateObject().Count()));
        }
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {ServiceProcess.Key}")]
    [InlineData("Authorization", $"bearer {ServiceProcess.Key}")]
    [InlineData("X-Api-Key", ServiceProcess.Key)]
    public async Task With_the_key_it_is_open(string header, string value)
    {
        using var response = await Send(HttpMethod.Get, "/v1/model", header, value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live", """{"status":"live"}""")]
    [InlineData("/health/ready", """{"status":"ready"}""")]
    public async Task Health_is_open(string path, string body)
    {
        using var response = await Send(HttpMethod.Get, path, "", "");
        Assert.Equal((HttpStatusCode.OK, body), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public void The_log_holds_no_key()
    {
        Assert.Contains("keys: 1", service.Process.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(ServiceProcess.Key, service.Process.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_keys_everything_is_closed_and_the_log_says_so()
    {
        using var folder = new TestFolder();
        await using var closed = await ServiceProcess.Start(service.Sample, "--keys", folder.Write("keys", "# nobody\n"));
        using var response = await closed.Client.GetAsync("/v1/model", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("no keys", closed.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_a_file_open_too()
    {
        using var folder = new TestFolder();
        var lines = $"{ServiceProcess.LineOf("other", "another")}\n{ServiceProcess.LineOf("test", ServiceProcess.Key)}\n";
        await using var open = await ServiceProcess.Start(service.Sample, "--keys", folder.Write("keys", lines));
        using var response = await open.Client.GetAsync("/v1/model", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string header, string value)
    {
        using var client = new HttpClient { BaseAddress = service.Process.Address };
        using var request = new HttpRequestMessage(method, path);
        if (header.Length > 0)
            Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
