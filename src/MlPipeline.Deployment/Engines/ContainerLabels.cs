using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Engines;

/// <summary>By what our containers are found again, among those of others and of other checkouts.</summary>
/// <param name="Checkout">Tells the checkout without its path.</param>
/// <param name="Model">The model's name.</param>
internal sealed record ContainerLabels(Digest Checkout, string Model)
{
    public const string Lifetime = "mlpipeline.lifetime";
    public const string Held = "held";
    public const string Kept = "kept";

    private const string CheckoutName = "mlpipeline.checkout";
    private const string ModelName = "mlpipeline.model";
    private const string ImageName = "mlpipeline.image";

    /// <summary>The labels of a new container.</summary>
    public IDictionary<string, string> Of(Digest image, bool kept) => new Dictionary<string, string>
    {
        [CheckoutName] = Checkout.ToString(),
        [ModelName] = Model,
        [ImageName] = image.ToString(),
        [Lifetime] = kept ? Kept : Held,
    };

    /// <summary>What the engine filters by.</summary>
    public IDictionary<string, IDictionary<string, bool>> Filter => new Dictionary<string, IDictionary<string, bool>>
    {
        ["label"] = new Dictionary<string, bool> { [$"{CheckoutName}={Checkout}"] = true, [$"{ModelName}={Model}"] = true },
    };
}
