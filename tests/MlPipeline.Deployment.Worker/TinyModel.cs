using System.Text.Json;
using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Worker;

/// <summary>A model of a number and a category, small enough that tests know its scores.</summary>
public static class TinyModel
{
    public const string Name = "tiny";

    public static Digest Digest { get; } = Digest.Of("the archive");

    public static Digest Training { get; } = Digest.Of("the training");

    public static IReadOnlyList<string> Cities { get; } = ["Åre", "Bonn", "Cork"];

    public static float Score(float age, string city) => 1f / (1.7f + (age / 30f) + (Index(city) / 7f));

    /// <summary>The row's score, or the field that is wrong.</summary>
    internal static float Score(JsonElement row, out string? wrong)
    {
        wrong = Wrong(row);
        return wrong is null ? Score(row.GetProperty("age").GetSingle(), row.GetProperty("city").GetString()!) : 0;
    }

    private static string? Wrong(JsonElement row)
    {
        if (row.EnumerateObject().FirstOrDefault(member => member.Name is not ("age" or "city")) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            return unknown.Name;
        if (!row.TryGetProperty("age", out var age) || age.ValueKind != JsonValueKind.Number || age.GetDouble() is < 0 or > 120)
            return "age";
        return row.TryGetProperty("city", out var city) && city.ValueKind == JsonValueKind.String && Index(city.GetString()!) >= 0 ? null : "city";
    }

    private static int Index(string city) => Cities.ToList().IndexOf(city);
}
