namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>A checkout in which the whole pipeline ran once. Tests work, one after the other, on copies of it that stand where it ran: what was compiled there need not be compiled again.</summary>
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

    internal Checkout Copy() => Checkout.At(place, finished);

    public void Dispose() => finished.Dispose();
}
