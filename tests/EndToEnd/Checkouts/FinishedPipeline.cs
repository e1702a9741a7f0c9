namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>A checkout in which the whole pipeline ran once; tests work on copies of it.</summary>
public sealed class FinishedPipeline : IDisposable
{
    private readonly Checkout checkout = Checkout.OfSources("first checkout");

    public FinishedPipeline() => Result = checkout.Build().ExpectExit(0);

    internal BuildResult Result { get; }

    internal string Output => checkout.Output;

    internal Checkout Copy(string name = "a copy") => Checkout.Of(checkout, name);

    public void Dispose() => checkout.Dispose();
}
