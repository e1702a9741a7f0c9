using System.Net;
using System.Text.Json;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Http;

public sealed class Predictions(SharedServer service)
{
    private IReadOnlyList<JsonElement> Golden => service.Sample.Golden;

    [Fact]
    public async Task One_by_one_are_the_scores_of_training()
    {
        foreach (var row in Golden)
            AssertScore(row, Assert.Single(await Predict(row.GetProperty("input").GetRawText())));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(120)]
    public async Task Together_are_the_scores_of_training(int count)
    {
        var rows = Golden.Take(count).ToList();
        var predictions = await Predict($"[{string.Join(',', rows.Select(row => row.GetProperty("input").GetRawText()))}]");
        Assert.Equal(rows.Count, predictions.Count);
        Assert.All(rows.Zip(predictions), pair => AssertScore(pair.First, pair.Second));
    }

    [Fact]
    public async Task Of_many_at_once_are_the_scores_of_training()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (index, _) =>
        {
            var row = Golden[index % Golden.Count];
            AssertScore(row, Assert.Single(await Predict(row.GetProperty("input").GetRawText())));
        });
    }

    [Fact]
    public async Task Name_model_digest_and_label()
    {
        var (status, body) = await service.Predict(SharedServer.Row);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["model", "digest", "predictions"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("served-sample", service.Sample.Served.Model.ToString()), (body.GetProperty("model").GetString(), body.GetProperty("digest").GetString()));
        var prediction = body.GetProperty("predictions")[0];
        Assert.Equal(["score", "label"], prediction.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Cover_both_labels_by_the_threshold() => Assert.All(
        (await Task.WhenAll(Golden.Select(row => Predict(row.GetProperty("input").GetRawText())))).SelectMany(predictions => predictions),
        prediction => Assert.Equal(prediction.GetProperty("score").GetSingle() >= 0.5 ? "yes" : "no", prediction.GetProperty("label").GetString()));

    [Fact]
    public async Task Of_no_rows_are_none() => Assert.Empty(await Predict("[]"));

    [Fact]
    public async Task Do_not_depend_on_the_order_or_spelling_of_members()
    {
        var usual = await Predict(SharedServer.Row);
        var other = await Predict("""{ "note" : "noted","city":"\u0042ern", "colour":"re\u0064","he\u0069ght":2e1,"width":50.50 }""");
        Assert.Equal(usual[0].GetRawText(), other[0].GetRawText());
    }

    [Fact]
    public async Task Of_optional_members_are_the_same_with_null_as_without()
    {
        var without = await Predict("""{"width":50,"colour":"red","city":"Bern"}""");
        var withNull = await Predict("""{"width":50,"height":null,"colour":"red","city":"Bern","note":null}""");
        Assert.Equal(without[0].GetRawText(), withNull[0].GetRawText());
    }

    private static void AssertScore(JsonElement golden, JsonElement prediction) =>
        Assert.Equal(golden.GetProperty("score").GetRawText(), prediction.GetProperty("score").GetRawText());

    private async Task<List<JsonElement>> Predict(string json)
    {
        var (status, body) = await service.Predict(json);
        Assert.True(status == HttpStatusCode.OK, body.ToString());
        return [.. body.GetProperty("predictions").EnumerateArray()];
    }
}
