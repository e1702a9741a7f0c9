namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>
/// A checkout in which the whole pipeline ran once. Tests work on copies of it. One at a time stands where it ran: what was compiled there need not be
/// compiled again.
/// </summary>
public sealed class FinishedPipeline : IDisposable
{
    private const string Name = "first checkout";

    private readonly Checkout finished;
    private readonly string place;

    public FinishedPipeline()
    {
        using var first = Checkout.OfSources(Name);
        place = first.Root;
        Result = first.Build().ExpectExit(0);
        finished = Checkout.Of(first, Name);
    }

    internal BuildResult Result { get; }

    internal string Output => finished.Output;

    /// <summary>A copy where it ran, for the tests that run one after the other.</summary>
    internal Checkout Copy() => Checkout.At(place, finished);

    /// <summary>A copy anywhere else, for the tests that run beside them.</summary>
    internal Checkout CopyElsewhere() => Checkout.Of(finished, "another place");

    public void Dispose() => finished.Dispose();
}
