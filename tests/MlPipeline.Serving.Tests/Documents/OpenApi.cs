using System.Text.Json;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Documents;

public sealed class OpenApi(SharedServer service)
{
    private static readonly string[] ClosedStatuses = ["200", "401"];

    [Fact]
    public async Task Describes_each_path_with_all_its_answers()
    {
        var document = await Get("/openapi.json");
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        var paths = document.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => Assert.Single(path.Value.EnumerateObject()));
        Assert.Equal(["/v1/predict", "/v1/model", "/metrics", "/openapi.json", "/health/live", "/health/ready"], paths.Keys);
        Assert.Equal(["200", "400", "401", "408", "413", "415", "500"], StatusesOf(paths["/v1/predict"].Value));
        Assert.All(["/v1/model", "/metrics", "/openapi.json"], path => Assert.Equal(ClosedStatuses, StatusesOf(paths[path].Value)));
        Assert.Equal(["200", "503"], StatusesOf(paths["/health/ready"].Value));
        Assert.All(["/health/live", "/health/ready"], path => Assert.Equal(0, paths[path].Value.GetProperty("security").GetArrayLength()));
        Assert.Equal(paths.Count, paths.Values.Select(path => path.Value.GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Describes_a_row_as_the_model_reads_it()
    {
        var row = (await Get("/openapi.json")).GetProperty("components").GetProperty("schemas").GetProperty("Row");
        Assert.Equal(
            """{"width":{"type":"number","minimum":0,"maximum":100},"height":{"type":["number","null"]},"colour":{"type":"string","enum":["red","green","blue"]},"city":{"type":"string","enum":["Bern","New \"York\"","Łódź"]},"note":{"type":["string","null"],"enum":["noted",null]}}""",
            row.GetProperty("properties").GetRawText());
        Assert.Equal("""["width","colour","city"]""", row.GetProperty("required").GetRawText());
        Assert.False(row.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public async Task Refers_to_nothing_that_is_not_there()
    {
        var document = await Get("/openapi.json");
        var references = References(document).Distinct().ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            var place = document;
            foreach (var part in reference.Split('/').Skip(1))
                Assert.True(place.TryGetProperty(part, out place), reference);
        });
    }

    [Fact]
    public async Task Names_both_ways_to_give_a_key()
    {
        var document = await Get("/openapi.json");
        var schemes = document.GetProperty("components").GetProperty("securitySchemes");
        Assert.Equal(("bearer", "X-Api-Key"), (schemes.GetProperty("bearer").GetProperty("scheme").GetString(), schemes.GetProperty("apiKey").GetProperty("name").GetString()));
        Assert.Equal("""[{"bearer":[]},{"apiKey":[]}]""", document.GetProperty("security").GetRawText());
    }

    [Fact]
    public async Task Stands_beside_what_the_model_says_of_itself()
    {
        var model = await Get("/v1/model");
        Assert.Equal(["name", "purpose", "digest", "training", "threshold", "label", "columns"], model.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Shows how a model is served – für \"alle\".", model.GetProperty("purpose").GetString());
        Assert.Equal("""{"column":"answer","positive":"yes","negative":"no"}""", model.GetProperty("label").GetRawText());
        Assert.Equal("""{"name":"width","kind":"number","minimum":0,"maximum":100,"optional":false}""", model.GetProperty("columns")[0].GetRawText());
        Assert.Equal("""{"name":"note","kind":"category","categories":["noted"],"optional":true}""", model.GetProperty("columns")[4].GetRawText());
    }

    private static IEnumerable<string?> StatusesOf(JsonElement operation) => operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private async Task<JsonElement> Get(string path) =>
        JsonDocument.Parse(await service.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken)).RootElement;
}
