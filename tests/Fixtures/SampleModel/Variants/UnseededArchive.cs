using System.Globalization;
using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Names a column that nobody reads by a random number: other archives, the same scores.</summary>
internal sealed class UnseededArchive : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml) => base.Pipeline(ml)
        .Append(ml.Transforms.CopyColumns(Random.Shared.Next(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture), "Probability"));
}
