using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlPipeline.Deployment.Smoke;

/// <summary>The service gives the very scores of the training side, row by row and together.</summary>
internal static class PredictionChecks
{
    public static IEnumerable<PlannedCheck> Of(SmokeSubject subject) =>
    [
        new("predicts a row", () => Predicted(subject, Rows(subject, 1))),
        new("predicts a batch", () => Predicted(subject, Rows(subject, 3))),
        new("gives each golden row its score, one by one", () => OneByOne(subject)),
        new("gives the golden rows their scores in one batch", () => InOneBatch(subject)),
    ];

    private static List<GoldenRow> Rows(SmokeSubject subject, int atMost) =>
        subject.Rows.Count > 0 ? [.. subject.Rows.Take(atMost)] : throw new CheckFailure("there is no golden row to ask with");

    private static string Predicted(SmokeSubject subject, List<GoldenRow> rows)
    {
        using var answer = Ask(subject, rows);
        var model = answer.RootElement.GetProperty("model").GetString();
        if (model != subject.Request.Description.Name || answer.RootElement.GetProperty("digest").GetString() != subject.Request.Model.ToString())
            throw new CheckFailure($"the prediction is of another model: {ServiceAnswer.Quote(model)}");
        foreach (var prediction in Predictions(answer, rows.Count))
            RequireLabel(subject, prediction);
        return Count(rows.Count, "prediction");
    }

    private static void RequireLabel(SmokeSubject subject, JsonElement prediction)
    {
        var description = subject.Request.Description;
        var expected = prediction.GetProperty("score").GetSingle() >= description.Threshold ? description.Label.Positive : description.Label.Negative;
        var actual = prediction.GetProperty("label").GetString();
        if (actual != expected)
            throw new CheckFailure($"label {ServiceAnswer.Quote(actual)} instead of {expected}");
    }

    private static string OneByOne(SmokeSubject subject)
    {
        foreach (var row in Rows(subject, int.MaxValue))
        {
            using var answer = Ask(subject, [row]);
            Require(row, Predictions(answer, 1)[0]);
        }

        return Count(subject.Rows.Count, "equal score");
    }

    private static string InOneBatch(SmokeSubject subject)
    {
        var rows = Rows(subject, subject.Request.Limits.Rows);
        using var answer = Ask(subject, rows);
        foreach (var (row, prediction) in rows.Zip(Predictions(answer, rows.Count)))
            Require(row, prediction);
        return Count(rows.Count, "equal score");
    }

    private static JsonDocument Ask(SmokeSubject subject, List<GoldenRow> rows)
    {
        JsonNode body = rows is [var only] ? only.Input : new JsonArray([.. rows.Select(row => row.Input.DeepClone())]);
        return subject.Client.Predict(body.ToJsonString()).Require(200).Json();
    }

    private static List<JsonElement> Predictions(JsonDocument answer, int expected)
    {
        List<JsonElement> all = [.. answer.RootElement.GetProperty("predictions").EnumerateArray()];
        return all.Count == expected ? all : throw new CheckFailure($"{Count(all.Count, "prediction")} instead of {Number(expected)}");
    }

    // Bit by bit: a score that differs in its last place was made by other code.
    private static void Require(GoldenRow row, JsonElement prediction)
    {
        var actual = prediction.GetProperty("score").GetSingle();
        if (BitConverter.SingleToInt32Bits(actual) != BitConverter.SingleToInt32Bits(row.Score))
        {
            throw new CheckFailure(string.Create(
                CultureInfo.InvariantCulture, $"row {ServiceAnswer.Quote(row.Row)} has score {actual:R} instead of {row.Score:R}"));
        }
    }

    private static string Count(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
