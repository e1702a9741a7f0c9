using System.Globalization;
using System.Text;

namespace MlPipeline.Training.Tests.Support;

/// <summary>The sample model's data: the wide and the red tend to yes.</summary>
internal static class SampleData
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    /// <summary>A table of 400 rows, always the same.</summary>
    public static string Csv()
    {
        var random = new Random(2024);
        var text = new StringBuilder("answer,colour,height,width,remark\n");
        for (var row = 0; row < 400; row++)
        {
            var colour = Colours[random.Next(3)];
            var (width, height) = (random.Next(0, 1000) / 10.0, random.Next(0, 1000) / 10.0);
            var odds = width / 100 + (colour == "red" ? 0.3 : 0) + random.NextDouble() / 2;
            text.Append(CultureInfo.InvariantCulture, $"{(odds > 0.8 ? "yes" : "no")},{colour},{height},{width},row {row}\n");
        }

        return text.ToString();
    }

    /// <summary>The table with one cell of a row that is trained on changed.</summary>
    public static string WithOneChangedRow(string csv)
    {
        var lines = csv.Split('\n');
        lines[^2] = "yes,blue,12.5,0.1,row 399";
        return string.Join('\n', lines);
    }
}
