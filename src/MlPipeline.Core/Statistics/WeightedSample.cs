namespace MlPipeline.Core.Statistics;

/// <summary>A sample of numbers as its distinct values with their counts: every statistic of it is a function of these, summed in ascending order.</summary>
public sealed class WeightedSample
{
    private readonly double[] values;
    private readonly int[] counts;

    /// <summary>Takes distinct finite values in ascending order, each with a count of at least 1.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public WeightedSample(double[] values, int[] counts)
    {
        if (values.Length != counts.Length)
            throw new ArgumentException("Each value needs a count.");
        for (var index = 0; index < values.Length; index++)
        {
            if (!double.IsFinite(values[index]) || counts[index] < 1 || (index > 0 && !(values[index] > values[index - 1])))
                throw new ArgumentException("The values must be finite and ascend, and their counts be positive.");
            Total += counts[index];
        }

        this.values = values;
        this.counts = counts;
    }

    /// <summary>The distinct values, ascending.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>How often each occurs.</summary>
    public IReadOnlyList<int> Counts => counts;

    /// <summary>How many numbers there are in all.</summary>
    public long Total { get; }

    /// <summary>The mean; NaN without numbers.</summary>
    public double Mean => Sum(value => value) / Total;

    /// <summary>The sample of numbers in any order and with repetitions.</summary>
    /// <param name="numbers">Finite numbers, each with how often it occurs.</param>
    public static WeightedSample Of(IEnumerable<(double Value, int Count)> numbers)
    {
        var pairs = numbers.ToArray();
        return Take(Array.ConvertAll(pairs, pair => pair.Value), Array.ConvertAll(pairs, pair => pair.Count));
    }

    /// <summary>The sample of numbers in any order and with repetitions; both spans are worked in.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="counts">How often each occurs.</param>
    public static WeightedSample Take(Span<double> values, Span<int> counts)
    {
        values.Sort(counts);
        var length = 0;
        for (var index = 0; index < values.Length; index++)
        {
            // Adding zero turns -0 into 0.
            if (length > 0 && values[index] == values[length - 1])
                counts[length - 1] += counts[index];
            else
                (values[length], counts[length++]) = (values[index] + 0.0, counts[index]);
        }

        return new WeightedSample(values[..length].ToArray(), counts[..length].ToArray());
    }

    /// <summary>The standard deviation.</summary>
    /// <param name="lost">The degrees of freedom that are lost: 1 for a sample's, 0 for a population's.</param>
    public double Deviation(int lost)
    {
        var mean = Mean;
        return Math.Sqrt(Sum(value => (value - mean) * (value - mean)) / (Total - lost));
    }

    /// <summary>A quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="share">From 0 to 1.</param>
    public double Quantile(double share)
    {
        var place = share * (Total - 1);
        var below = (long)Math.Floor(place);
        var (low, high) = (At(below), At(Math.Min(below + 1, Total - 1)));
        return low + ((place - below) * (high - low));
    }

    /// <summary>
    /// At most so many values: itself, or groups of about equal counts, each standing as its greatest value. The least value stays by itself, so both
    /// ends are kept, and the empirical distribution is exact at every value that is left and wrong by less than a group's share between them.
    /// </summary>
    public WeightedSample Compact(int most)
    {
        if (values.Length <= most)
            return this;
        var kept = new List<(double, int)> { (values[0], counts[0]) };
        var (gathered, passed, groups) = (0, 0L, most - 1);
        var rest = Total - counts[0];
        for (var index = 1; index < values.Length; index++)
        {
            gathered += counts[index];
            passed += counts[index];
            if (index < values.Length - 1 && passed * groups < rest * kept.Count)
                continue;
            kept.Add((values[index], gathered));
            gathered = 0;
        }

        return new WeightedSample([.. kept.Select(pair => pair.Item1)], [.. kept.Select(pair => pair.Item2)]);
    }

    // Neumaier's compensated sum: the order is fixed, and a million terms lose nothing that 12 digits show.
    private double Sum(Func<double, double> term)
    {
        var (sum, lost) = (0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            var next = term(values[index]) * counts[index];
            var total = sum + next;
            lost += Math.Abs(sum) >= Math.Abs(next) ? sum - total + next : next - total + sum;
            sum = total;
        }

        return sum + lost;
    }

    private double At(long place)
    {
        var index = 0;
        for (var passed = (long)counts[0]; passed <= place; passed += counts[index])
            index++;
        return values[index];
    }
}
