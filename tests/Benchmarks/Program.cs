using MlPipeline.Benchmarks;

var root = args.FirstOrDefault() ?? Repository.Root();
var comparisons = StartComparisons.Of(root);
foreach (var comparison in comparisons)
    comparison.Prepare();
Console.WriteLine(Measurement.TableHead);
foreach (var comparison in comparisons)
    Console.WriteLine(Measurement.Of(comparison).TableRow());
