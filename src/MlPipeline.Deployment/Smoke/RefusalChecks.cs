using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MlPipeline.Core.Models;

namespace MlPipeline.Deployment.Smoke;

/// <summary>What is no request is refused, and the answer names the field.</summary>
internal static class RefusalChecks
{
    private const string Nonsense = "no_such_name";

    public static IEnumerable<PlannedCheck> Of(SmokeSubject subject)
    {
        yield return new("refuses malformed JSON", () => Status(subject.Client.Predict("{\"").RequireProblem(400)));
        yield return Bad(subject, "refuses an unknown member by name", Nonsense, 1);
        foreach (var planned in OfColumns(subject, subject.Request.Description.Columns))
            yield return planned;
        yield return new("refuses a body that is too long", () => Status(subject.Client.Predict(TooLong(subject)).RequireProblem(413)));
        yield return new("refuses too many rows", () => Status(subject.Client.Predict(TooMany(subject)).RequireProblem(413)));
    }

    private static IEnumerable<PlannedCheck> OfColumns(SmokeSubject subject, IReadOnlyList<ColumnDescription> columns)
    {
        if (columns.FirstOrDefault(column => column.Kind == ColumnKind.Number) is { } number)
            yield return Bad(subject, "refuses text in place of a number by name", number.Name, Nonsense);
        if (columns.FirstOrDefault(column => column.Maximum is not null) is { Maximum: { } maximum } limited)
            yield return Bad(subject, "refuses a number that is too large by name", limited.Name, maximum + 1);
        if (columns.FirstOrDefault(column => column.Minimum is not null) is { Minimum: { } minimum } bounded)
            yield return Bad(subject, "refuses a number that is too small by name", bounded.Name, minimum - 1);
        if (columns.FirstOrDefault(column => column.Kind == ColumnKind.Category) is { } category)
        {
            yield return Bad(subject, "refuses a number in place of a category by name", category.Name, 1);
            yield return Bad(subject, "refuses an unknown category by name", category.Name, Nonsense);
        }

        if (columns.FirstOrDefault(column => !column.Optional) is { } required)
        {
            yield return new("refuses a missing value by name", () => Named(subject, WithoutColumn(subject, required.Name), required.Name));
            yield return new("names the row of a bad value in a batch", () =>
                Named(subject, new JsonArray(subject.GoodRow(), WithoutColumn(subject, required.Name)), $"[1].{required.Name}"));
        }
    }

    private static PlannedCheck Bad(SmokeSubject subject, string name, string column, JsonNode value) => new(name, () =>
    {
        var row = subject.GoodRow();
        row[column] = value;
        return Named(subject, row, column);
    });

    private static JsonObject WithoutColumn(SmokeSubject subject, string column)
    {
        var row = subject.GoodRow();
        row.Remove(column);
        return row;
    }

    private static string Named(SmokeSubject subject, JsonNode body, string field)
    {
        using var problem = subject.Client.Predict(body.ToJsonString()).RequireProblem(400).Json();
        if (!problem.RootElement.TryGetProperty("errors", out var errors))
            throw new CheckFailure("status 400 without a field");
        var named = errors.EnumerateObject().Select(error => error.Name).ToList();
        return named.Contains(field, StringComparer.Ordinal)
            ? $"status 400 for {field}"
            : throw new CheckFailure($"status 400 for {ServiceAnswer.Quote(string.Join(", ", named))} instead of {field}");
    }

    private static byte[] TooLong(SmokeSubject subject)
    {
        var row = subject.GoodRow().ToJsonString();
        return Encoding.UTF8.GetBytes(row.PadRight(subject.Request.Limits.BodyBytes + 1));
    }

    // As short as rows can be, so that it is their number that is refused.
    private static string TooMany(SmokeSubject subject)
    {
        var row = subject.GoodRow().ToJsonString();
        var rows = subject.Request.Limits.Rows + 1;
        return $"[{string.Join(',', Enumerable.Repeat((long)row.Length * rows < subject.Request.Limits.BodyBytes ? row : "{}", rows))}]";
    }

    private static string Status(ServiceAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"status {answer.Status}");
}
