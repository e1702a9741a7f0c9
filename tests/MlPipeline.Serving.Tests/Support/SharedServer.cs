using System.Net;
using System.Text;
using System.Text.Json;
using MlPipeline.Serving.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace MlPipeline.Serving.Tests.Support;

/// <summary>One trained sample for all tests, and one running service for those that neither count nor end it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    /// <summary>A row that the model takes.</summary>
    public const string Row = """{"width":50.5,"height":20,"colour":"red","city":"Bern","note":"noted"}""";

    public TrainedSample Sample { get; } = new();

    public ServiceProcess Process { get; private set; } = null!;

    public HttpClient Client => Process.Client;

    public async ValueTask InitializeAsync() => Process = await ServiceProcess.Start(Sample, "--row-limit", "500", "--body-limit", "100000");

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Sample.Dispose();
    }

    /// <summary>Asks for predictions.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> Predict(string json) => Predict(new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<(HttpStatusCode Status, JsonElement Body)> Predict(HttpContent content)
    {
        using var response = await Client.PostAsync("/v1/predict", content, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(response.IsSuccessStatusCode ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonDocument.Parse(body).RootElement);
    }
}
