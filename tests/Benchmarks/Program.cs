using MlPipeline.Benchmarks;

// Without arguments everything; else the parts that are named: start, image, data, million.
var root = Repository.Root();
var scratch = Path.Combine(root, ".nuke", "temp", "benchmarks");
// A run that was killed left its own.
if (Directory.Exists(scratch))
    Directory.Delete(scratch, recursive: true);
Directory.CreateDirectory(scratch);
try
{
    string[] parts = args.Length > 0 ? args : ["start", "image", "data", "million"];
    if (parts.Contains("start") || parts.Contains("image"))
        Timed.Command("pipeline", Path.Combine(root, "build.sh")).Run();
    Console.WriteLine(Measurement.TableHead);
    foreach (var part in parts)
    {
        var comparisons = part switch
        {
            "start" => StartComparisons.Of(root),
            "image" => ImageComparisons.Of(root, scratch),
            "data" => [.. DataComparisons.Of(scratch), .. BuildComparisons.Of(root, scratch)],
            "million" => MillionComparisons.Of(scratch),
            _ => throw new ArgumentException($"There is no part '{part}'."),
        };
        foreach (var comparison in comparisons)
            comparison.Prepare();
        foreach (var comparison in comparisons)
            Console.WriteLine(Measurement.Of(comparison).TableRow());
    }

    if (parts.Contains("image"))
        Console.WriteLine(ImageComparisons.SizeOf(root, scratch));
}
finally
{
    Directory.Delete(scratch, recursive: true);
}
