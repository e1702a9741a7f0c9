using System.Globalization;
using System.Text;

namespace MlPipeline.Serving.Tests.Support;

/// <summary>The sample model's data: the wide and the red tend to yes.</summary>
internal static class SampleData
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Cities = ["Bern", "Łódź", "New \"York\""];

    /// <summary>A table of 600 rows, always the same.</summary>
    public static string Csv()
    {
        var random = new Random(2024);
        var text = new StringBuilder("answer,colour,height,width,city,note\n");
        for (var row = 0; row < 600; row++)
        {
            var colour = Colours[random.Next(3)];
            var city = Cities[random.Next(3)].Replace("\"", "\"\"", StringComparison.Ordinal);
            var (width, height) = (random.Next(0, 1000) / 10.0, random.Next(0, 1000) / 10.0);
            var odds = width / 100 + (colour == "red" ? 0.3 : 0) + random.NextDouble() / 2;
            text.Append(CultureInfo.InvariantCulture, $"{(odds > 0.8 ? "yes" : "no")},{colour},{(row % 5 == 0 ? "" : height)},{width},\"{city}\",{(row % 3 == 0 ? "" : "noted")}\n");
        }

        return text.ToString();
    }
}
