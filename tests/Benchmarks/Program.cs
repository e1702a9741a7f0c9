using MlPipeline.Benchmarks;

var root = args.FirstOrDefault() ?? Repository.Root();
Timed.Command("pipeline", Path.Combine(root, "build.sh")).Run();
var scratch = Directory.CreateDirectory(Path.Combine(root, ".nuke", "temp", "benchmarks")).FullName;
var comparisons = StartComparisons.Of(root).Concat(ImageComparisons.Of(root, scratch)).ToList();
foreach (var comparison in comparisons)
    comparison.Prepare();
Console.WriteLine(Measurement.TableHead);
foreach (var comparison in comparisons)
    Console.WriteLine(Measurement.Of(comparison).TableRow());
Console.WriteLine(ImageComparisons.SizeOf(root, scratch));
Directory.Delete(scratch, recursive: true);
