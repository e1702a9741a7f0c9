using System.Net;
using System.Text;
using System.Text.Json;

namespace MlPipeline.Deployment.Tests.Support;

/// <summary>Asks the tiny service for a score.</summary>
internal static class TinyClient
{
    public static async Task<HttpStatusCode> Status(string address, string? key) => (await Predict(address, key)).StatusCode;

    public static async Task<float> Score(string address, string key)
    {
        using var response = await Predict(address, key);
        using var body = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return body.RootElement.GetProperty("predictions")[0].GetProperty("score").GetSingle();
    }

    /// <summary>Whether something answers there.</summary>
    public static Task<bool> Answers(string address) => Answers(address, "/health/live");

    /// <summary>Whether a request is being answered there at its leisure.</summary>
    public static Task<bool> Dawdles(string address) => Answers(address, "/health/dawdling");

    private static async Task<bool> Answers(string address, string path)
    {
        try
        {
            using var client = new HttpClient();
            using var response = await client.GetAsync(new Uri(address + path), TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<HttpResponseMessage> Predict(string address, string? key)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/v1/predict")
        {
            Content = new StringContent("""{"age": 40, "city": "Bonn"}""", Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
